package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person takes a proposal, leaves it, or takes back what was done. */
public final class AnswerProposal {
    private final Proposals proposals;
    private final Watches watches;
    private final SendBudgets send;
    private final InstantSource clock;

    /** What a person says. */
    public enum Word {
        ACCEPT,
        DISMISS,
        UNDO
    }

    public AnswerProposal(Proposals proposals, Watches watches, SendBudgets send, InstantSource clock) {
        this.proposals = proposals;
        this.watches = watches;
        this.send = send;
        this.clock = clock;
    }

    /** The proposal as it stands then. The same word twice is no mistake; another one is. */
    public Proposal handle(OrgId org, String campaign, String id, Word word, String by, @Nullable String note) {
        var proposal =
                proposals.find(org, campaign, id).orElseThrow(() -> new Refused(new Refusal.ProposalNotFound(id)));
        if (said(proposal.status(), word)) return send.handle(proposal);
        var next = next(proposal, word).orElseThrow(() -> over(proposal));
        var changed = proposal.become(next, by, clock.instant(), note);
        if (!proposals.move(proposal.status(), changed)) throw over(proposal);
        if (word == Word.UNDO)
            watches.find(org, campaign).ifPresent(watch -> watches.note(watch.resting(proposal.day())));
        return send.handle(changed);
    }

    private static boolean said(Status status, Word word) {
        return switch (word) {
            case ACCEPT -> status == Status.APPLYING || status == Status.APPLIED;
            case DISMISS -> status == Status.DISMISSED;
            case UNDO -> status == Status.UNDOING || status == Status.UNDONE;
        };
    }

    private Optional<Status> next(Proposal proposal, Word word) {
        return switch (word) {
            case ACCEPT -> proposal.isOpen() && isNewest(proposal) ? Optional.of(Status.APPLYING) : Optional.empty();
            case DISMISS -> proposal.isOpen() ? Optional.of(Status.DISMISSED) : Optional.empty();
            case UNDO ->
                proposal.status() == Status.APPLIED && isInForce(proposal)
                        ? Optional.of(Status.UNDOING)
                        : Optional.empty();
        };
    }

    /** What was proposed on an earlier morning would undo what was decided since. */
    private boolean isNewest(Proposal proposal) {
        var newest = proposals.list(proposal.org(), proposal.campaign(), Optional.empty(), 1);
        return newest.isEmpty() || newest.getFirst().id().equals(proposal.id());
    }

    /** Only the last that was done can be taken back; of an earlier one nothing is left to take back. */
    private boolean isInForce(Proposal proposal) {
        return proposals.list(proposal.org(), proposal.campaign(), Optional.empty(), LookAtCampaign.DAYS).stream()
                .filter(each -> each.status() == Status.APPLIED || each.status().underWay())
                .findFirst()
                .filter(each -> each.id().equals(proposal.id()))
                .isPresent();
    }

    private static Refused over(Proposal proposal) {
        return new Refused(
                new Refusal.ProposalOver(proposal.id(), proposal.status().code()));
    }
}
