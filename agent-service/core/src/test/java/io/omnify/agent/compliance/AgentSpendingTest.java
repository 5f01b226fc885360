package io.omnify.agent.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.omnify.agent.agents.InMemoryAgents;
import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.domain.Check.Status;
import io.omnify.agent.compliance.port.Examination.Asker;
import io.omnify.agent.compliance.usecase.AgentSpending;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolGrant.Approval;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may act on the world, and whether anybody is asked. */
class AgentSpendingTest {
    private final OrgId org = new OrgId("org_acme");
    private final TestClock clock = new TestClock();
    private final InMemoryAgents agents = new InMemoryAgents();
    private final ToolBox tools = new ToolBox(
            List.of(
                    new RecordingTool("budget.set", Effect.SPEND),
                    new RecordingTool("mail.send", Effect.MESSAGE),
                    new RecordingTool("analytics.query", Effect.READ)),
            new SimpleSchemas());
    private final AgentSpending spending =
            new AgentSpending(new FindAgents(agents, agents, new ProvisionBuiltIns(agents, agents, clock)), tools);

    private static AgentDraft draft(ToolGrant... grants) {
        return AgentDraft.of("Planner", AgentType.ANALYTICS)
                .with(new Means(ModelChain.DEFAULT, List.of(grants), List.of()));
    }

    private void published(String id, ToolGrant... grants) {
        agents.add(Agent.create(org, new AgentId(id), draft(grants), clock.instant()));
    }

    private Check examined() {
        return spending.examine(new Asker(org, ""));
    }

    private static ToolGrant unasked(String tool) {
        return new ToolGrant(tool, Approval.NEVER, null, null);
    }

    @Test
    void whatSpendsOrActsAloneIsFound() {
        published("planner", unasked("budget.set"), unasked("mail.send"));
        assertThat(examined()).returns(Status.FINDINGS, Check::status);
        assertThat(examined().findings())
                .extracting(Finding::severity, Finding::subject, Finding::message)
                .containsExactly(
                        tuple(
                                Severity.HIGH,
                                "agent/planner",
                                "The agent Planner may spend money with budget.set without an approval."),
                        tuple(
                                Severity.MEDIUM,
                                "agent/planner",
                                "The agent Planner may act with mail.send without an approval."));
    }

    @Test
    void whatOnlyReadsOrAsksSomebodyIsFine() {
        published(
                "careful",
                unasked("analytics.query"),
                unasked("tool.of.old"),
                ToolGrant.of("budget.set"),
                new ToolGrant("mail.send", Approval.ALWAYS, null, null));
        published("limited", new ToolGrant("budget.set", Approval.ABOVE, Money.usd(5_000), null));
        assertThat(examined()).isEqualTo(Check.of("agent_spending", List.of()));
    }

    @Test
    void whatNobodyPublishedOrSomebodyElseHasIsNothingToFind() {
        agents.add(Agent.createDraft(org, new AgentId("draft"), draft(unasked("budget.set")), clock.instant()));
        agents.add(Agent.create(
                new OrgId("org_other"), new AgentId("theirs"), draft(unasked("budget.set")), clock.instant()));
        assertThat(examined().status()).isEqualTo(Status.PASSED);
    }
}
