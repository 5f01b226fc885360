package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what was decided to the platforms, once or again after a crash: budgets are absolute, so that sending them
 * twice is sending them once, and are sent only where nobody has decided otherwise since.
 */
public final class SendBudgets {
    private static final Duration GIVEN_UP = Duration.ofHours(12);

    private final Proposals proposals;
    private final Budgets budgets;
    private final Watches watches;
    private final InstantSource clock;

    public SendBudgets(Proposals proposals, Budgets budgets, Watches watches, InstantSource clock) {
        this.proposals = proposals;
        this.budgets = budgets;
        this.watches = watches;
        this.clock = clock;
    }

    /** The proposal as it stands then: done, still under way when it could not be sent now, or failed for good. */
    public Proposal handle(Proposal underWay) {
        if (!underWay.status().underWay()) return underWay;
        try {
            var crossed = crossed(underWay);
            if (crossed.isPresent())
                return ended(underWay, underWay.refused(), "It would cross " + crossed.get() + ".");
            budgets.move(underWay.org(), underWay.campaign(), underWay.sent());
        } catch (Refused no) {
            // somebody else changed the campaign just now: that passes
            if (!(no.refusal() instanceof Refusal.CampaignChangedMeanwhile))
                return ended(underWay, underWay.refused(), said(no.refusal()));
            return later(underWay, no);
        } catch (RuntimeException away) {
            return later(underWay, away);
        }
        noteCourse(underWay);
        return ended(underWay, underWay.status() == Status.UNDOING ? Status.UNDONE : Status.APPLIED, null);
    }

    /** People's limits hold for what is sent now, whenever it was proposed. */
    private Optional<String> crossed(Proposal underWay) {
        return watches.find(underWay.org(), underWay.campaign())
                .flatMap(watch -> watch.settings().crossed(underWay.wanted()));
    }

    private static String said(Refusal refusal) {
        return refusal instanceof Refusal.CampaignVersionDiffers
                ? "Somebody has changed the budgets since; theirs stay."
                : refusal.toString();
    }

    private Proposal later(Proposal underWay, RuntimeException why) {
        var began = Objects.requireNonNullElse(underWay.since(), underWay.madeAt());
        if (began.plus(GIVEN_UP).isAfter(clock.instant())) return underWay;
        return ended(underWay, underWay.refused(), why.getMessage());
    }

    /** From here on these budgets are known to be the optimiser's, not a person's new wish. */
    private void noteCourse(Proposal sent) {
        watches.find(sent.org(), sent.campaign()).ifPresent(watch -> {
            var course = watch.course();
            if (course == null) return;
            var whole = sent.wanted().values().stream().reduce(Money::plus).orElse(course.set());
            watches.note(watch.on(course.set(whole)));
        });
    }

    private Proposal ended(Proposal underWay, Status end, @Nullable String why) {
        var said = underWay.answer();
        var by = said == null ? Proposal.OPTIMISER : said.by();
        var note = why != null ? why : said == null ? null : said.note();
        var changed = underWay.become(end, by, clock.instant(), note);
        if (proposals.move(underWay.status(), changed)) return changed;
        return proposals
                .find(underWay.org(), underWay.campaign(), underWay.id())
                .orElse(changed);
    }
}
