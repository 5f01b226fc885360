package io.omnify.workflow.runs.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.InputSchema;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Ids;
import io.omnify.workflow.definitions.usecase.CurrentWorkflow;
import io.omnify.workflow.expressions.domain.TooLarge;
import io.omnify.workflow.expressions.usecase.Values;
import io.omnify.workflow.runs.domain.Refusal;
import io.omnify.workflow.runs.domain.Refused;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.port.RunCommands;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks the engine for a run of a workflow's current version. With a key, the same request is the same run. */
public final class StartRun {
    private final CurrentWorkflow workflows;
    private final RunCommands commands;
    private final Values values;
    private final Ids ids;
    private final InstantSource clock;

    public StartRun(CurrentWorkflow workflows, RunCommands commands, Values values, Ids ids, InstantSource clock) {
        this.workflows = workflows;
        this.commands = commands;
        this.values = values;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who asks for what. An empty key draws a new run id; an empty trace parent is no trace. */
    public record Request(
            OrgId org,
            WorkflowId workflow,
            Map<String, @Nullable Object> input,
            String by,
            String key,
            String traceparent) {}

    /** {@code watch} hears of the run before the engine does, so that no change is missed. */
    public Run handle(Request request, Consumer<RunId> watch) {
        var workflow = workflows.handle(request.org(), request.workflow());
        var errors = new InputSchema(workflow.definition().inputSchema()).check(request.input());
        if (!errors.isEmpty()) throw new Refused(new Refusal.InvalidInput(errors));
        var id = new RunId(request.key().isEmpty() ? ids.next("run_") : derived(request));
        var origin = new Run.Origin(
                request.org(),
                request.workflow(),
                workflow.version(),
                small(request, id),
                request.by(),
                clock.instant(),
                request.traceparent());
        watch.accept(id);
        commands.start(id, origin);
        return Run.asked(id, origin);
    }

    private Map<String, @Nullable Object> small(Request request, RunId id) {
        try {
            return values.parts(request.org(), id.value(), request.input());
        } catch (TooLarge e) {
            throw new Refused(new Refusal.InputTooLarge());
        }
    }

    private static String derived(Request request) {
        var name = request.org() + "\n" + request.workflow() + "\n" + request.key();
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return "run_" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
