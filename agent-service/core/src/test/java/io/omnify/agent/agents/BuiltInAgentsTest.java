package io.omnify.agent.agents;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.Agent;
import io.omnify.agent.agents.domain.AgentDraft;
import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.agents.domain.Means;
import io.omnify.agent.agents.domain.Task;
import io.omnify.agent.agents.usecase.ChangeAgent;
import io.omnify.agent.agents.usecase.CheckDraft;
import io.omnify.agent.agents.usecase.CreateAgent;
import io.omnify.agent.agents.usecase.FindAgents;
import io.omnify.agent.agents.usecase.ProvisionBuiltIns;
import io.omnify.agent.shared.SequentialIds;
import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BuiltInAgentsTest {
    private final OrgId acme = new OrgId("org_acme");
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryAgents agents = new InMemoryAgents();
    private final SimpleSchemas schemas = new SimpleSchemas();
    private final ToolBox tools = new ToolBox(
            List.of(
                    new AnalyticsQueryTool((org, query) -> new ToolResult.Success(Json.object())),
                    new RecordingTool("gohighlevel.pipeline.list", Effect.READ),
                    new RecordingTool("gohighlevel.program.list", Effect.READ),
                    new RecordingTool("workflow.status", Effect.READ),
                    new RecordingTool("web.fetch", Effect.READ)),
            schemas);
    private final CheckDraft check = new CheckDraft(tools, schemas, new CheckDraft.Most(8, 300));
    private final ProvisionBuiltIns provision = new ProvisionBuiltIns(agents, agents, clock);
    private final FindAgents find = new FindAgents(agents, agents, provision);
    private final CreateAgent create = new CreateAgent(agents, check, new SequentialIds(), clock);
    private final ChangeAgent change = new ChangeAgent(agents, find, check, clock);

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
            check.handle(agent.content());
            assertThat(agent.instructions()).contains("Every figure comes from a tool answer or from the input");
        }
    }

    @Test
    void everyTypeHasATemplate() {
        for (var type : AgentType.values()) {
            assertThat(create.handle(acme, Plan.STARTER, Optional.empty(), AgentDraft.of("A", type))
                            .instructions())
                    .isNotBlank();
            assertThat(AgentType.ofCode(type.code())).contains(type);
        }
    }

    @Test
    void theOtherTypesComeWhenTheyAreAskedFor() {
        assertThat(find.one(acme, "compliance").outputSchema()).isNotNull();
        assertThat(find.list(acme, Optional.empty(), Optional.empty(), 10)).hasSize(5);
        change.remove(acme, "compliance", Optional.empty());
        assertThat(find.find(acme, "compliance")).isEmpty();
    }

    @Test
    void bringsUpToDateWhatNobodyEdited() {
        agents.done(acme, 1);
        var old = AgentDraft.of("Old analytics", AgentType.ANALYTICS).with(Task.of("As it was."));
        agents.add(builtIn("analytics", old));
        var edited = Agent.create(acme, new AgentId("client_management"), old, clock.instant());
        agents.add(edited);
        provision.handle(acme);
        var renewed = find.one(acme, "analytics");
        assertThat(renewed.version()).isEqualTo(2);
        assertThat(renewed.instructions()).contains("You are the analytics agent");
        assertThat(renewed.isUntouched()).isTrue();
        assertThat(find.one(acme, "client_management").version()).isEqualTo(1);
        assertThat(find.find(acme, "creative_intelligence")).isPresent();
    }

    @Test
    void organisationsOfBeforeGetTheToolsThatCameSince() {
        agents.done(acme, 2);
        var old = AgentDraft.of("Old reviewer", AgentType.COMPLIANCE).with(Means.tools(List.of()));
        agents.add(builtIn("compliance", old));
        provision.handle(acme);
        assertThat(find.one(acme, "compliance").toolNames()).containsExactly("web.fetch");
        assertThat(find.one(acme, "workflow_orchestration").toolNames()).containsExactly("workflow.status");
        assertThat(find.one(acme, "client_management").toolNames())
                .containsExactly("gohighlevel.pipeline.list", "gohighlevel.program.list");
    }

    @Test
    void rowsOfTheInputHaveAFormThatLeavesRoomForMore() {
        var manager = find.one(acme, "client_management");
        var form = Objects.requireNonNull(manager.content().task().inputSchema());
        var told = Json.object(
                "client_id", "cli_1", "name", "Ada", "company", null, "tags", List.of("vip"), "stale", false);
        var measured = Json.object("client_id", 7, "spend", 100, "conversions", 10);
        assertThat(schemas.violations(form, Json.object("goal", "g", "clients", List.of(told, measured))))
                .isEmpty();
        assertThat(schemas.violations(form, Json.object("answered", true))).isEmpty();
        var wrong = Json.object("name", Json.object(), "tags", "vip");
        assertThat(schemas.violations(form, Json.object("clients", List.of(wrong))))
                .hasSize(2);
    }

    private Agent.Change builtIn(String id, AgentDraft content) {
        var made = new Agent(new AgentId(id), acme, content, true, 1, 1, null, clock.instant(), clock.instant());
        return new Agent.Change(
                made, null, new AgentEvent.Created(acme, made.id(), made.name(), made.type(), clock.instant()));
    }

    @Test
    void whatWasEditedStaysAsItIs() {
        find.one(acme, "analytics");
        change.replace(acme, "analytics", Optional.empty(), AgentDraft.of("Mine", AgentType.ANALYTICS));
        agents.done(acme, 0);
        provision.handle(acme);
        assertThat(find.one(acme, "analytics").name()).isEqualTo("Mine");
    }
}
