package io.omnify.agent.tools;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.SimpleSchemas;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolCallRequest;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolGrant;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.agent.tools.usecase.WorkflowTools;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agent starts workflows of its own organisation, one run for one call, and only where it may. */
class WorkflowToolsTest {
    private static final ToolResult RUN = new ToolResult.Success(Json.object("run_id", "run_1"));

    private final List<Object> asked = new ArrayList<>();
    private final ToolBox box = new ToolBox(WorkflowTools.of(new Asked()), new SimpleSchemas());

    private final class Asked implements Workflows {
        @Override
        public ToolResult start(OrgId org, String workflow, Map<String, @Nullable Object> input, String key) {
            asked.add(List.of(org.value(), workflow, input, key));
            return RUN;
        }

        @Override
        public ToolResult status(OrgId org, String workflow, String run) {
            asked.add(List.of(org.value(), workflow, run));
            return RUN;
        }
    }

    private ToolResult call(String tool, String id, Map<String, @Nullable Object> arguments, Permission... granted)
            throws InterruptedException {
        var by = new Invocation.By("tester", "exec_1", 1, Set.of(granted), Instant.MAX);
        return box.call(
                new ToolCallRequest(new OrgId("org_acme"), id, tool, arguments, List.of(ToolGrant.of(tool)), 0, by));
    }

    private static String code(ToolResult result) {
        return ((ToolResult.Failure) result).code();
    }

    @Test
    void theCallIsTheKeyOfTheRun() throws Exception {
        var wanted = Json.object("workflow_id", "wf_1", "input_data", Json.object("goal", "g"));
        assertThat(call("workflow.start", "call_1", wanted, Permission.WORKFLOW_EXECUTE))
                .isEqualTo(RUN);
        call("workflow.start", "call_1", wanted, Permission.WORKFLOW_EXECUTE);
        call("workflow.start", "call_2", Json.object("workflow_id", "wf_1"), Permission.WORKFLOW_EXECUTE);
        assertThat(asked)
                .containsExactly(
                        List.of("org_acme", "wf_1", Json.object("goal", "g"), "call_1"),
                        List.of("org_acme", "wf_1", Json.object("goal", "g"), "call_1"),
                        List.of("org_acme", "wf_1", Json.object(), "call_2"));
    }

    @Test
    void asksForTheRunItWasToldOf() throws Exception {
        call(
                "workflow.status",
                "call_1",
                Json.object("workflow_id", "wf_1", "run_id", "run_1"),
                Permission.WORKFLOW_READ);
        assertThat(asked).containsExactly(List.of("org_acme", "wf_1", "run_1"));
    }

    @Test
    void whoMayOnlyReadStartsNothing() throws Exception {
        var wanted = Json.object("workflow_id", "wf_1");
        assertThat(code(call("workflow.start", "call_1", wanted, Permission.WORKFLOW_READ)))
                .isEqualTo("forbidden");
        assertThat(code(call("workflow.status", "call_1", wanted, Permission.WORKFLOW_EXECUTE)))
                .isEqualTo("forbidden");
        assertThat(asked).isEmpty();
    }

    @Test
    void anOrganisationIsNothingAModelNames() throws Exception {
        var wanted = Json.object("workflow_id", "wf_1", "organization_id", "org_other");
        assertThat(code(call("workflow.start", "call_1", wanted, Permission.WORKFLOW_EXECUTE)))
                .isEqualTo("invalid-arguments");
        assertThat(asked).isEmpty();
    }

    @Test
    void startingIsAnEffectAndAskingIsNone() {
        assertThat(box.definition("workflow.start").orElseThrow())
                .satisfies(start -> assertThat(start.effect()).isEqualTo(Effect.WRITE))
                .satisfies(start -> assertThat(start.traits().settles()).isTrue());
        assertThat(box.definition("workflow.status").orElseThrow().effect()).isEqualTo(Effect.READ);
    }
}
