package io.omnify.workflow.adapter.mongo;

import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.definitions.domain.BuiltIns;
import io.omnify.workflow.definitions.domain.Difference;
import io.omnify.workflow.definitions.domain.Workflow;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail keeps of a change to a workflow: who, which version, and what in it became another. The contents
 * are kept by the versions themselves; two of the largest would not fit one event.
 */
@Singleton
final class WorkflowAudit {
    private static final int MOST_CHANGES = 100;

    private final Audit audit;

    WorkflowAudit(Audit audit) {
        this.audit = audit;
    }

    record Snapshot(
            String name,
            int version,
            int published,
            int steps,
            int triggers,
            @Nullable List<String> changed,
            @Nullable Integer restoredVersion) {
        static Snapshot of(Workflow workflow, @Nullable List<String> changed, @Nullable Integer restored) {
            var definition = workflow.definition();
            return new Snapshot(
                    definition.name(),
                    workflow.version(),
                    workflow.published(),
                    definition.steps().size(),
                    definition.triggers().size(),
                    changed,
                    restored);
        }
    }

    OutboxMessage created(Workflow workflow) {
        var after = Snapshot.of(workflow, null, null);
        var id = workflow.id().value();
        var platform = Actor.system("provisioning");
        return BuiltIns.all().containsKey(workflow.id())
                ? audit.entry(workflow.org(), platform, "workflow.created", "workflow", id, null, after)
                : audit.entry(workflow.org(), "workflow.created", "workflow", id, null, after);
    }

    /** {@code restored} is the version whose content came back, if one did. */
    OutboxMessage changed(Workflow before, Workflow after, @Nullable Integer restored) {
        var changed = Difference.between(before.definition(), after.definition()).stream()
                .limit(MOST_CHANGES)
                .map(Difference::path)
                .toList();
        return audit.entry(
                after.org(),
                action(before, after, restored),
                "workflow",
                after.id().value(),
                before.removed() ? null : Snapshot.of(before, null, null),
                after.removed() ? null : Snapshot.of(after, changed, restored));
    }

    private static String action(Workflow before, Workflow after, @Nullable Integer restored) {
        if (after.removed()) return "workflow.deleted";
        if (before.removed()) return "workflow.created";
        if (restored != null) return "workflow.rolled_back";
        return before.version() == after.version() ? "workflow.published" : "workflow.updated";
    }
}
