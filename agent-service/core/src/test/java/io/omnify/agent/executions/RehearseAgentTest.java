package io.omnify.agent.executions;

import static io.omnify.agent.executions.ScriptedLanguageModel.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.AskChain;
import io.omnify.agent.executions.usecase.AskModel;
import io.omnify.agent.executions.usecase.RehearseAgent;
import io.omnify.agent.executions.usecase.StartExecution.Work;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearseAgentTest {
    private final Desk desk = new Desk();
    private final RecordingTool fetch = new RecordingTool("web.fetch", Effect.READ);
    private Set<Permission> granted = Set.of(Permission.ANALYTICS_READ, Permission.AGENT_WRITE);

    private Execution rehearsed(@Nullable Long version) throws InterruptedException {
        var schemas = new SimpleSchemas();
        var chain = new AskChain(Models.of(desk.model), desk.circuits, desk.clock);
        var props = new RehearseAgent.Props(
                new AskModel(chain, schemas, new PriceTable(List.of()), desk.clock),
                new ToolBox(List.of(desk.query, desk.spend, fetch), schemas),
                new ToolBox(List.of(desk.query), schemas));
        return new RehearseAgent(desk.find, desk.admission(), props, desk.clock)
                .handle(desk.org, new Work("tester", version, Json.object("goal", "g"), granted));
    }

    @Test
    void answersAndNothingIsLeftOfIt() throws InterruptedException {
        desk.agent(null, Budget.NONE);
        desk.model.thenAnswer(Json.object("clicks", 7));
        var end = rehearsed(null);
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
        assertThat(end.mode()).isEqualTo(Mode.SIMULATION);
        assertThat(desk.executions.find(desk.org, end.id())).isEmpty();
        assertThat(desk.money.open(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void theHouseIsReadAndNothingElseIsCalled() throws InterruptedException {
        desk.grants = List.of(
                ToolGrant.of("analytics.query"),
                ToolGrant.of("web.fetch"),
                new ToolGrant("budget.set", ToolGrant.Approval.NEVER, null, null));
        desk.agent(null, Budget.NONE);
        var by = Json.object("by", "campaign");
        desk.model
                .thenCall(call("analytics.query", by), call("web.fetch", by), call("budget.set", by))
                .thenAnswer(Json.object("clicks", 7));
        var end = rehearsed(null);
        assertThat(desk.query.calls).hasSize(1);
        assertThat(fetch.calls).isEmpty();
        assertThat(desk.spend.calls).isEmpty();
        assertThat(end.calls())
                .extracting(each -> code(each.result()))
                .containsExactly("", "not-in-a-test", "not-in-a-test");
        assertThat(end.status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whoMayNotReadDoesNotReadInATestEither() throws InterruptedException {
        granted = Set.of(Permission.AGENT_EXECUTE);
        desk.agent(null, Budget.NONE);
        desk.model.thenCall(call("analytics.query", Json.object("by", "x"))).thenAnswer(Json.object());
        var end = rehearsed(null);
        assertThat(desk.query.calls).isEmpty();
        assertThat(code(end.calls().getFirst().result())).isEqualTo("forbidden");
    }

    @Test
    void noModelOfTheOrganisationsOwnIsAsked() throws InterruptedException {
        desk.chain = new ModelChain(List.of(new ModelChoice("own-model", "https://models.own.example/v1", "ours")));
        desk.models = new Models() {
            @Override
            public ModelChoice standard() {
                throw new AssertionError("asked");
            }

            @Override
            public LanguageModel open(OrgId org, ModelChoice choice) {
                throw new AssertionError("opened");
            }
        };
        desk.agent(null, Budget.NONE);
        desk.model.thenAnswer(Json.object("clicks", 7));
        assertThat(rehearsed(null).status()).isEqualTo(Status.COMPLETED);
        assertThat(desk.model.requests).hasSize(1);
    }

    @Test
    void saysWhenTheModelIsNotThere() throws InterruptedException {
        desk.agent(null, Budget.NONE);
        desk.model.thenFail(new ModelFailure.Transient("away"));
        var end = rehearsed(null);
        assertThat(end.failure()).isNotNull();
        assertThat(end.failure().code()).isEqualTo("model-unavailable");
    }

    @Test
    void refusesAgentsAndVersionsThatAreNotThere() {
        assertThatThrownBy(() -> rehearsed(null))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentNotFound("tester"));
        desk.agent(null, Budget.NONE);
        assertThatThrownBy(() -> rehearsed(9L))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NoSuchVersion("tester", "9"));
        assertThatThrownBy(() -> rehearsed(0L))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.NoSuchVersion("tester", "draft"));
    }

    private static String code(@Nullable ToolResult result) {
        return result instanceof ToolResult.Failure(var code, var _) ? code : "";
    }
}
