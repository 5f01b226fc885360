package io.omnify.agent.approvals.usecase;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.approvals.domain.Approval.Status;
import io.omnify.agent.approvals.port.Approvals;
import io.omnify.agent.approvals.port.Waiting;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.agent.tools.usecase.ToolBox;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A person says yes, yes with changes, or no; time says no. The execution goes on with that. */
public final class DecideApproval {
    private static final int AT_ONCE = 100;

    private final Approvals approvals;
    private final Waiting waiting;
    private final Forms forms;
    private final InstantSource clock;

    /** What edited arguments are held to. */
    public record Forms(ToolBox tools, Schemas schemas) {}

    /**
     * What a person says.
     *
     * @param arguments what is to be done instead; null for what was asked
     */
    public record Word(
            boolean yes,
            @Nullable Map<String, @Nullable Object> arguments,
            @Nullable String comment,
            String by) {}

    public DecideApproval(Approvals approvals, Waiting waiting, Forms forms, InstantSource clock) {
        this.approvals = approvals;
        this.waiting = waiting;
        this.forms = forms;
        this.clock = clock;
    }

    /** The decided approval. The same word twice is no mistake; another one is. */
    public Approval handle(OrgId org, String id, Word word) {
        var asked = approvals.find(org, id).orElseThrow(() -> new Refused(new Refusal.ApprovalNotFound(id)));
        var decided = decided(asked, word);
        if (asked.status() != Status.PENDING) return repeated(asked, decided);
        if (!clock.instant().isBefore(asked.expiresAt())) {
            close(asked.expired(clock.instant()));
            throw new Refused(new Refusal.ApprovalOver(id, Status.EXPIRED.code()));
        }
        if (!close(decided)) return repeated(approvals.find(org, id).orElse(asked), decided);
        return decided;
    }

    /** Ends what nobody decided in time, and tells executions what a crash kept from them. */
    public void sweep() {
        for (var approval : approvals.due(clock.instant(), AT_ONCE)) {
            if (approval.status() == Status.PENDING) close(approval.expired(clock.instant()));
            else tell(approval);
        }
    }

    private boolean close(Approval decided) {
        if (!approvals.decide(decided)) return false;
        tell(decided);
        return true;
    }

    private void tell(Approval decided) {
        if (waiting.resume(decided.org(), decided.execution())) approvals.told(decided);
    }

    private Approval decided(Approval asked, Word word) {
        var now = clock.instant();
        if (!word.yes()) return asked.rejected(word.by(), word.comment(), now);
        var instead = word.arguments();
        if (instead == null || instead.equals(asked.arguments())) return asked.approved(word.by(), word.comment(), now);
        check(asked, instead);
        return asked.edited(word.by(), word.comment(), instead, now);
    }

    /** What a person writes must be what the tool takes, as what a model writes. */
    private void check(Approval asked, Map<String, @Nullable Object> instead) {
        if (asked.tool().equals(Approval.INPUT)) {
            var problem = new FieldProblem("arguments", "an input is accepted as it is, or not at all");
            throw new Refused(new Refusal.InvalidInput(List.of(problem)));
        }
        var tool = forms.tools().definition(asked.tool());
        if (tool.isEmpty()) return; // an answer, not a call: held to its form where it is used
        var wrong = forms.schemas().violations(tool.get().parameters(), instead);
        if (wrong.isEmpty()) return;
        throw new Refused(new Refusal.InvalidInput(List.copyOf(
                wrong.stream().map(each -> new FieldProblem("arguments", each)).toList())));
    }

    private static Approval repeated(Approval stored, Approval wanted) {
        var same = stored.status() == wanted.status() && stored.granted().equals(wanted.granted());
        if (same) return stored;
        throw new Refused(new Refusal.ApprovalOver(stored.id(), stored.status().code()));
    }
}
