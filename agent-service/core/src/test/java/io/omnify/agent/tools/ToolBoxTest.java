package io.omnify.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.MetricsQuery;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.usecase.AnalyticsQueryTool;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToolBoxTest {
    private final OrgId acme = new OrgId("org_acme");
    private final RecordingTool tool = new RecordingTool("some.tool", Effect.READ);
    private final ToolBox box = new ToolBox(List.of(tool), new SimpleSchemas());

    private ToolResult call(
            String name, @Nullable Map<String, @Nullable Object> arguments, List<String> allowed, Permission... granted)
            throws InterruptedException {
        var by = new Invocation.By("tester", "exec_1", 1, Set.of(granted), Instant.MAX);
        var grants = allowed.stream().map(ToolGrant::of).toList();
        return box.call(new ToolCallRequest(acme, "call_1", name, arguments, grants, 0, by));
    }

    private static String code(ToolResult result) {
        return ((ToolResult.Failure) result).code();
    }

    @Test
    void callsWhatIsAllowed() throws Exception {
        var result = call("some.tool", Json.object("by", "x"), List.of("some.tool"), Permission.ANALYTICS_READ);
        assertThat(result).isEqualTo(new ToolResult.Success(Json.object("clicks", 7)));
        assertThat(tool.calls).containsExactly("call_1");
    }

    @Test
    void refusesWhatIsNotOnTheListOfTheAgent() throws Exception {
        assertThat(code(call("some.tool", Json.object("by", "x"), List.of(), Permission.ANALYTICS_READ)))
                .isEqualTo("unknown-tool");
        assertThat(code(call("no.tool", Json.object(), List.of("no.tool")))).isEqualTo("unknown-tool");
        assertThat(tool.calls).isEmpty();
    }

    @Test
    void refusesWithoutThePermission() throws Exception {
        assertThat(code(call("some.tool", Json.object("by", "x"), List.of("some.tool"), Permission.AGENT_READ)))
                .isEqualTo("forbidden");
    }

    @Test
    void refusesArgumentsThatDoNotFit() throws Exception {
        var allowed = List.of("some.tool");
        assertThat(code(call("some.tool", null, allowed, Permission.ANALYTICS_READ)))
                .isEqualTo("invalid-arguments");
        assertThat(code(call("some.tool", Json.object("by", 7), allowed, Permission.ANALYTICS_READ)))
                .isEqualTo("invalid-arguments");
        assertThat(tool.calls).isEmpty();
    }

    @Test
    void aSlowToolIsGivenUp() throws Exception {
        tool.behaviour = (org, id) -> {
            Thread.sleep(10_000);
            throw new AssertionError("was not interrupted");
        };
        assertThat(code(call("some.tool", Json.object("by", "x"), List.of("some.tool"), Permission.ANALYTICS_READ)))
                .isEqualTo("timeout");
    }

    @Test
    void whatMayHaveActedIsUncertain() throws Exception {
        var acting = new RecordingTool("budget.set", Effect.SPEND);
        acting.behaviour = (org, id) -> {
            throw new IllegalStateException("gone");
        };
        var by = new Invocation.By("tester", "exec_1", 1, Set.of(Permission.AGENT_WRITE), Instant.MAX);
        var request = new ToolCallRequest(
                acme, "call_1", "budget.set", Json.object("by", "x"), List.of(ToolGrant.of("budget.set")), 0, by);
        assertThat(code(new ToolBox(List.of(acting), new SimpleSchemas()).call(request)))
                .isEqualTo(ToolResult.UNCERTAIN);
    }

    @Test
    void refusesMoreCallsThanTheAgentMayMake() throws Exception {
        var grant = new ToolGrant("some.tool", ToolGrant.Approval.BY_EFFECT, null, 2);
        var by = new Invocation.By("tester", "exec_1", 1, Set.of(Permission.ANALYTICS_READ), Instant.MAX);
        var third = new ToolCallRequest(acme, "call_3", "some.tool", Json.object("by", "x"), List.of(grant), 2, by);
        assertThat(code(box.call(third))).isEqualTo("too-many-calls");
        assertThat(tool.calls).isEmpty();
    }

    @Test
    void aBrokenToolIsAResultToo() throws Exception {
        tool.behaviour = (org, id) -> {
            throw new IllegalStateException("secret detail");
        };
        var result = call("some.tool", Json.object("by", "x"), List.of("some.tool"), Permission.ANALYTICS_READ);
        assertThat(code(result)).isEqualTo("tool-failed");
        assertThat(result.toString()).doesNotContain("secret");
    }

    @Test
    void theQueryToolAsksForThisOrganisationInTheWordsOfThePort() throws Exception {
        var asked = new AtomicReference<MetricsQuery>();
        var query = new AnalyticsQueryTool((org, wanted) -> {
            assertThat(org).isEqualTo(acme);
            asked.set(wanted);
            return new ToolResult.Success(Json.object());
        });
        var arguments = Json.object(
                "metrics", List.of("spend"),
                "by", List.of("campaign"),
                "from", "2026-01-01",
                "to", null,
                "filters", List.of(Json.object("dimension", "age", "value", "30-34")));
        assertThat(new SimpleSchemas().violations(query.definition().parameters(), arguments))
                .isEmpty();
        query.call(new Invocation(
                acme, "call_1", new Invocation.By("tester", "exec_1", 1, Set.of(), Instant.MAX), arguments));
        assertThat(asked.get())
                .isEqualTo(new MetricsQuery(
                        List.of("spend"),
                        List.of("campaign"),
                        "2026-01-01",
                        null,
                        List.of(new MetricsQuery.Filter("age", "30-34"))));
    }
}
