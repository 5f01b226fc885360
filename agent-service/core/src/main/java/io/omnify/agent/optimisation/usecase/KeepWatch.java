package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** Looks at every campaign once on each of its mornings, whatever crashes, and finishes what a crash left undone. */
public final class KeepWatch {
    private static final System.Logger LOG = System.getLogger(KeepWatch.class.getName());
    /** When platforms have counted the day before. */
    private static final LocalTime MORNING = LocalTime.of(4, 0);

    private static final Duration AGAIN = Duration.ofHours(1);
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(1);
    private static final int AT_ONCE = 50;

    private final LookAtCampaign look;
    private final SendBudgets send;
    private final LookAtCampaign.Stores stores;
    private final InstantSource clock;

    public KeepWatch(LookAtCampaign look, SendBudgets send, LookAtCampaign.Stores stores, InstantSource clock) {
        this.look = look;
        this.send = send;
        this.stores = stores;
        this.clock = clock;
    }

    /** All whose morning it is; one that fails does not keep the others, and is looked at again. */
    public int sweep() {
        var before = clock.instant().minus(LEFT_ALONE);
        for (var left : stores.proposals().unfinished(before, AT_ONCE)) finish(left);
        int looked = 0;
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::alone);
            looked += due.size();
        }
        return looked;
    }

    private List<Watch> due() {
        return stores.watches().take(clock.instant(), WITHIN, AT_ONCE);
    }

    private void finish(Proposal left) {
        try {
            send.handle(left);
        } catch (RuntimeException e) {
            tell(left.org(), left.campaign(), e);
        }
    }

    private void alone(Watch watch) {
        try {
            schedule(watch, next(watch));
        } catch (Refused gone) {
            tell(watch.org(), watch.campaign(), gone);
            schedule(watch, clock.instant().plus(Duration.ofDays(1)));
        } catch (RuntimeException away) {
            tell(watch.org(), watch.campaign(), away);
            schedule(watch, clock.instant().plus(AGAIN));
        }
    }

    private void schedule(Watch watch, Instant next) {
        stores.watches().schedule(watch.org(), watch.campaign(), next);
    }

    /** What failed, and not its words: they may be a vendor's. */
    private static void tell(OrgId org, String campaign, RuntimeException why) {
        var reason = why instanceof Refused no ? no.refusal().getClass() : why.getClass();
        LOG.log(
                Level.WARNING,
                () -> "campaign not looked at org=" + org.value() + " campaign=" + campaign + " reason="
                        + reason.getName());
    }

    /** Looks, and says when it looks again. */
    private Instant next(Watch watch) {
        boolean decided = look.handle(watch.org(), watch.campaign()).isPresent();
        var standing = stores.budgets().find(watch.org(), watch.campaign(), 1);
        boolean waits = !decided && standing.filter(Standing::running).isPresent();
        var zone = standing.map(Standing::zone).orElse(ZoneId.of("UTC"));
        return waits ? clock.instant().plus(AGAIN) : tomorrow(zone);
    }

    private Instant tomorrow(ZoneId zone) {
        var today = clock.instant().atZone(zone).toLocalDate();
        return today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
    }
}
