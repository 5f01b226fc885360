package io.omnify.agent.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.usecase.ChangeAgent;
import io.omnify.agent.agents.usecase.CheckDraft;
import io.omnify.agent.agents.usecase.CreateAgent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgentUseCasesTest {
    private final OrgId acme = new OrgId("org_acme");
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAgents agents = new InMemoryAgents();
    private final SimpleSchemas schemas = new SimpleSchemas();
    private final ToolBox tools = new ToolBox(
            List.of(new AnalyticsQueryTool((org, query) -> new ToolResult.Success(Json.object()))), schemas);
    private final CheckDraft check = new CheckDraft(tools, schemas);
    private final ProvisionBuiltIns provision = new ProvisionBuiltIns(agents, agents, clock);
    private final FindAgents find = new FindAgents(agents, provision);
    private final CreateAgent create = new CreateAgent(agents, check, new SequentialIds(), clock);
    private final ChangeAgent change = new ChangeAgent(agents, find, check, clock);

    private static AgentDraft draft(
            String name,
            AgentType type,
            @Nullable String instructions,
            @Nullable List<String> tools,
            @Nullable Map<String, @Nullable Object> schema) {
        return new AgentDraft(
                name,
                type,
                null,
                instructions,
                null,
                Json.object(),
                List.of(),
                tools,
                schema,
                Json.object(),
                Budget.NONE);
    }

    private static AgentDraft simple(String name) {
        return draft(name, AgentType.ANALYTICS, null, null, null);
    }

    @Test
    void createsUnderANewOrAChosenId() {
        assertThat(create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                        .id()
                        .value())
                .isEqualTo("agent_0001");
        assertThat(create.handle(acme, Plan.STARTER, Optional.of(new AgentId("mine")), simple("B"))
                        .id()
                        .value())
                .isEqualTo("mine");
        assertThat(agents.events).hasSize(2).allMatch(AgentEvent.Created.class::isInstance);
    }

    @Test
    void takesFromTheTypeWhatItsAuthorLeftOpen() {
        var agent = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"));
        assertThat(agent.tools()).containsExactly("analytics.query");
        assertThat(agent.instructions()).contains("analytics agent");
        assertThat(agent.outputSchema()).isNotNull();
    }

    @Test
    void anAgentWithItsOwnTaskAnswersInItsOwnForm() {
        var agent = create.handle(
                acme, Plan.STARTER, Optional.empty(), draft("A", AgentType.ANALYTICS, "Say hello.", List.of(), null));
        assertThat(agent.instructions()).isEqualTo("Say hello.");
        assertThat(agent.outputSchema()).isNull();
        assertThat(agent.tools()).isEmpty();
    }

    @Test
    void namesEveryBrokenRuleAtOnce() {
        var bad = draft(" ", AgentType.ANALYTICS, "x".repeat(32_001), List.of("no.tool"), Json.object("type", "array"));
        assertThatThrownBy(() -> create.handle(acme, Plan.STARTER, Optional.empty(), bad))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.InvalidAgent.class,
                                        invalid -> assertThat(invalid.problems())
                                                .extracting(FieldProblem::field)
                                                .containsExactly("name", "instructions", "tools[0]", "output_schema")));
    }

    @Test
    void refusesWhatThePlanDoesNotInclude() {
        for (int i = 0; i < 100; i++) create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"));
        assertThatThrownBy(() -> create.handle(acme, Plan.STARTER, Optional.empty(), simple("one too many")))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.PlanLimitReached(Plan.Limit.AGENTS, 100));
        create.handle(acme, Plan.PROFESSIONAL, Optional.empty(), simple("B"));
        create.handle(acme, Plan.ENTERPRISE, Optional.empty(), simple("C"));
    }

    @Test
    void aChangeIsANewVersion() {
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        var changed = change.replace(acme, id, Optional.of(1L), simple("B"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(find.one(acme, id).name()).isEqualTo("B");
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotCurrent() {
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        assertThatThrownBy(() -> change.replace(acme, id, Optional.of(7L), simple("B")))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentVersionDiffers(id));
        assertThatThrownBy(() -> change.remove(acme, id, Optional.of(7L))).isInstanceOf(Refused.class);
    }

    @Test
    void anotherOrganisationsAgentIsUnknown() {
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        assertThatThrownBy(() -> find.one(new OrgId("org_other"), id))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentNotFound(id));
        assertThat(find.find(acme, "not an id at all")).isEmpty();
    }

    @Test
    void everyOrganisationStartsWithFourAgents() {
        provision.handle(acme);
        provision.handle(acme);
        assertThat(agents.list(acme, Optional.empty(), Optional.empty(), 10))
                .hasSize(4)
                .allMatch(agent -> agent.builtIn()
                        && agent.id().value().equals(agent.type().code()));
        assertThat(agents.events).hasSize(4);
    }

    @Test
    void theyAreThereEvenBeforeTheOrganisationWasHeardOf() {
        assertThat(find.one(acme, "analytics").type()).isEqualTo(AgentType.ANALYTICS);
        assertThat(find.list(new OrgId("org_new"), Optional.empty(), Optional.empty(), 10))
                .hasSize(4);
    }

    @Test
    void aDeletedBuiltInOneStaysDeleted() {
        find.one(acme, "analytics");
        change.remove(acme, "analytics", Optional.empty());
        provision.handle(acme);
        assertThat(find.find(acme, "analytics")).isEmpty();
    }

    @Test
    void builtInAgentsKeepTheRulesOfAgents() {
        provision.handle(acme);
        for (var agent : agents.list(acme, Optional.empty(), Optional.empty(), 10)) {
            check.handle(new AgentDraft(
                    agent.name(),
                    agent.type(),
                    agent.description(),
                    agent.instructions(),
                    agent.model(),
                    agent.config(),
                    agent.capabilities(),
                    agent.tools(),
                    agent.outputSchema(),
                    agent.guardrails(),
                    agent.budget()));
            assertThat(agent.instructions()).contains("Every figure comes from a tool answer or from the input");
        }
    }

    @Test
    void everyTypeHasATemplate() {
        for (var type : AgentType.values()) {
            assertThat(create.handle(acme, Plan.STARTER, Optional.empty(), draft("A", type, null, null, null))
                            .instructions())
                    .isNotBlank();
            assertThat(AgentType.ofCode(type.code())).contains(type);
        }
    }
}
