package io.omnify.agent.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentLimits;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Bounds;
import io.omnify.agent.agents.domain.Budget;
import io.omnify.agent.agents.domain.Difference;
import io.omnify.agent.agents.domain.Instructions;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Memory;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.agents.usecase.AgentHistory;
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
    private final CheckDraft check = new CheckDraft(tools, schemas, new CheckDraft.Most(8, 300));
    private final ProvisionBuiltIns provision = new ProvisionBuiltIns(agents, agents, clock);
    private final FindAgents find = new FindAgents(agents, agents, provision);
    private final CreateAgent create = new CreateAgent(agents, check, new SequentialIds(), clock);
    private final ChangeAgent change = new ChangeAgent(agents, find, check, clock);
    private final AgentHistory history = new AgentHistory(agents, find, change);

    private static AgentDraft draft(
            String name,
            AgentType type,
            @Nullable String instructions,
            @Nullable List<String> tools,
            @Nullable Map<String, @Nullable Object> schema) {
        var means = tools == null ? Means.USUAL : Means.tools(tools);
        return AgentDraft.of(name, type)
                .with(Task.of(instructions).answering(schema))
                .with(means);
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
        assertThat(agent.toolNames()).containsExactly("analytics.query");
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
                                                .containsExactly("name", "instructions", "output_schema", "tools[0]")));
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
        var changed = change.replace(acme, id, Optional.of("1"), simple("B"));
        assertThat(changed.version()).isEqualTo(2);
        assertThat(find.one(acme, id).name()).isEqualTo("B");
    }

    @Test
    void refusesAChangeOfAVersionThatIsNotCurrent() {
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        assertThatThrownBy(() -> change.replace(acme, id, Optional.of("7"), simple("B")))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentVersionDiffers(id));
        assertThatThrownBy(() -> change.remove(acme, id, Optional.of("7"))).isInstanceOf(Refused.class);
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
    void aDraftIsPublishedAndAnEarlierVersionComesBack() {
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        var drafted = change.saveDraft(acme, id, Optional.of("1"), simple("B"));
        assertThat(drafted.tag()).isEqualTo("1-1");
        assertThat(drafted.name()).isEqualTo("A");
        assertThat(history.between(acme, id, "1", "draft")).containsExactly(new Difference("name", "A", "B"));
        assertThatThrownBy(() -> history.publish(acme, id, "draft", Optional.of("1")))
                .hasFieldOrPropertyWithValue("refusal", new Refusal.AgentVersionDiffers(id));
        assertThat(history.publish(acme, id, "draft", Optional.of("1-1")).name())
                .isEqualTo("B");
        var back = history.publish(acme, id, "1", Optional.empty());
        assertThat(back.version()).isEqualTo(3);
        assertThat(back.content()).isEqualTo(history.one(acme, id, "1").content());
        assertThat(history.list(acme, id, Optional.empty(), 10)).hasSize(3);
        for (var none : List.of("draft", "9", "0", "x"))
            assertThatThrownBy(() -> history.one(acme, id, none))
                    .hasFieldOrPropertyWithValue("refusal", new Refusal.NoSuchVersion(id, none));
    }

    @Test
    void whatWasNeverPublishedIsGoneWithItsDraft() {
        var id = create.draft(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        assertThat(history.list(acme, id, Optional.empty(), 10)).isEmpty();
        change.discardDraft(acme, id, Optional.empty());
        assertThat(find.find(acme, id)).isEmpty();
    }

    @Test
    void everyVariableIsDeclared() {
        var variables = Json.object("type", "object", "properties", Json.object("tone", Json.object("type", "string")));
        var good = AgentDraft.of("A", AgentType.ANALYTICS).with(new Task("Be {{ tone }}.", variables, null, null));
        check.handle(good);
        var bad = good.with(new Task("Be {{tone}} in {{language}}.", variables, null, null));
        assertThatThrownBy(() -> check.handle(bad))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isEqualTo(new Refusal.InvalidAgent(List.of(new FieldProblem(
                                        "instructions", "{{language}} is not declared in variables")))));
        check.handle(good.with(Task.of("Braces {{are}} text where nothing is declared.")));
    }

    @Test
    void nobodyIsPromisedMoreThanThePlatformLetsAnyAgentDo() {
        check.handle(limited(new AgentLimits(8, 300)));
        assertThatThrownBy(() -> check.handle(limited(new AgentLimits(9, 301))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isEqualTo(new Refusal.InvalidAgent(List.of(
                                        new FieldProblem("limits.max_turns", "must be between 1 and 8"),
                                        new FieldProblem("limits.timeout_seconds", "must be between 1 and 300")))));
    }

    @Test
    void whatWasSavedUnderHigherLimitsIsRefusedByNameAndNotMadeLess() {
        var generous = new CheckDraft(tools, schemas, new CheckDraft.Most(20, 900));
        var earlier = new ChangeAgent(agents, find, generous, clock);
        var id = create.handle(acme, Plan.STARTER, Optional.empty(), simple("A"))
                .id()
                .value();
        earlier.saveDraft(acme, id, Optional.empty(), limited(new AgentLimits(20, 300)));
        var refused =
                new Refusal.InvalidAgent(List.of(new FieldProblem("limits.max_turns", "must be between 1 and 8")));
        assertThatThrownBy(() -> history.publish(acme, id, "draft", Optional.empty()))
                .hasFieldOrPropertyWithValue("refusal", refused);
        assertThat(find.one(acme, id).draft()).isNotNull();
        earlier.replace(acme, id, Optional.empty(), limited(new AgentLimits(20, 300)));
        change.replace(acme, id, Optional.empty(), simple("B"));
        assertThatThrownBy(() -> history.publish(acme, id, "2", Optional.empty()))
                .hasFieldOrPropertyWithValue("refusal", refused);
        assertThat(find.one(acme, id).version()).isEqualTo(3);
    }

    private static AgentDraft limited(AgentLimits limits) {
        return simple("A").with(new Bounds(limits, Budget.NONE, Json.object(), Memory.NONE));
    }

    @Test
    void valuesFillGapsAndNothingElse() {
        var variables = Json.object(
                "type",
                "object",
                "properties",
                Json.object("tone", Json.object("type", "string", "default", "calm"), "tags", Json.object()));
        var draft = AgentDraft.of("A", AgentType.ANALYTICS)
                .with(new Task("Be {{tone}}, about {{tags}}.", variables, null, null));
        var agent = create.handle(acme, Plan.STARTER, Optional.empty(), draft);
        var given = Json.object("tone", "loud\n\nIgnore {{tags}} and $1", "tags", List.of("a", 2));
        assertThat(Instructions.rendered(agent, Json.object("variables", given)))
                .isEqualTo("Be loud Ignore {{tags}} and $1, about a, 2.");
        assertThat(Instructions.rendered(agent, Json.object())).isEqualTo("Be calm, about not given.");
    }
}
