package io.omnify.agent.tools.usecase;

import static io.omnify.agent.shared.domain.SchemaOf.described;
import static io.omnify.agent.shared.domain.SchemaOf.object;
import static io.omnify.agent.shared.domain.SchemaOf.string;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code workflow.start} and {@code workflow.status}: let an agent set the organisation's workflows going. */
public final class WorkflowTools {
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private WorkflowTools() {}

    public static List<Tool> of(Workflows workflows) {
        return List.of(new Start(workflows), new Status(workflows));
    }

    private record Start(Workflows workflows) implements Tool {
        private static final ToolDefinition DEFINITION = new ToolDefinition(
                "workflow.start",
                "Starts a workflow of this organisation and answers with the run's id, without waiting for its end.",
                form(),
                Permission.WORKFLOW_EXECUTE,
                Effect.WRITE,
                WITHIN,
                Traits.PLAIN.calledAtMost(5).settling());

        private static Map<String, @Nullable Object> form() {
            var input = Json.object("type", "object", "description", "The workflow's input.");
            var properties = Json.object("workflow_id", string(), "input_data", input);
            return Json.object(
                    "type",
                    "object",
                    "properties",
                    properties,
                    "required",
                    List.of("workflow_id"),
                    "additionalProperties",
                    false);
        }

        @Override
        public ToolDefinition definition() {
            return DEFINITION;
        }

        @Override
        public ToolResult call(Invocation call) throws InterruptedException {
            var workflow = String.valueOf(call.arguments().get("workflow_id"));
            return workflows.start(call.org(), workflow, object(call.arguments().get("input_data")), call.callId());
        }

        private static Map<String, @Nullable Object> object(@Nullable Object value) {
            if (!(value instanceof Map<?, ?> map)) return Json.object();
            var copy = new java.util.LinkedHashMap<String, @Nullable Object>();
            map.forEach((key, each) -> copy.put(String.valueOf(key), each));
            return Json.copy(copy);
        }
    }

    private record Status(Workflows workflows) implements Tool {
        private static final ToolDefinition DEFINITION = new ToolDefinition(
                "workflow.status",
                "Tells how a run of a workflow stands, with its output when it is over.",
                object(
                        "workflow_id",
                        string(),
                        "run_id",
                        described(string(), "The run_id that workflow.start answered.")),
                Permission.WORKFLOW_READ,
                Effect.READ,
                WITHIN);

        @Override
        public ToolDefinition definition() {
            return DEFINITION;
        }

        @Override
        public ToolResult call(Invocation call) throws InterruptedException {
            var workflow = String.valueOf(call.arguments().get("workflow_id"));
            var run = String.valueOf(call.arguments().get("run_id"));
            return workflows.status(call.org(), workflow, run);
        }
    }
}
