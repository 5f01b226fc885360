package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Order;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Campaigns.Waiting;
import io.omnify.auth.api.OrgId;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Does what a crash or an absent neighbour left undone, says of what is carried out by nobody any more that it is not,
 * and ends campaigns whose time is over. No organisation's troubles keep another's campaigns waiting.
 */
public final class KeepCampaigns {
    private static final System.Logger LOG = System.getLogger(KeepCampaigns.class.getName());
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    private static final Duration CARRIED_OUT = Duration.ofMinutes(2);
    private static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final Duration SOONEST = Duration.ofSeconds(5);
    private static final Duration LATEST = Duration.ofMinutes(10);
    private static final int AT_ONCE = 100;
    private static final int OF_ONE = 10;

    private final Campaigns campaigns;
    private final Launches launches;
    private final DirectCampaign direct;
    private final CarryOut carryOut;
    private final InstantSource clock;

    public KeepCampaigns(
            Campaigns campaigns, Launches launches, DirectCampaign direct, CarryOut carryOut, InstantSource clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.direct = direct;
        this.carryOut = carryOut;
        this.clock = clock;
    }

    public void sweep() {
        var now = clock.instant();
        each(Waiting.RUN, now.minus(UNDER_WAY), launches::begin);
        each(Waiting.RESULT, now.minus(CARRIED_OUT), this::settle);
        each(
                Waiting.END,
                now.minus(AFTERWARDS),
                campaign -> direct.end(campaign.org(), campaign.id(), Optional.empty()));
    }

    /** What one organisation has too much of waits for the next sweep. */
    private void each(Waiting what, Instant before, Consumer<Campaign> work) {
        var served = new HashMap<OrgId, Integer>();
        var enough = new HashSet<OrgId>();
        for (int left = AT_ONCE; left > 0; ) {
            var some = campaigns.waiting(what, before, enough, Math.min(left, OF_ONE));
            if (some.isEmpty()) return;
            for (var campaign : some) {
                if (served.merge(campaign.org(), 1, Integer::sum) >= OF_ONE) enough.add(campaign.org());
                if (campaigns.postpone(what, campaign, before, before.plus(pause(campaign.order()))))
                    alone(what, campaign, work);
            }
            left -= some.size();
        }
    }

    /** The longer it did not work, the longer it is left alone. */
    private Duration pause(Order order) {
        var age = Duration.between(order.at(), clock.instant());
        if (age.compareTo(SOONEST) < 0) return SOONEST;
        return age.compareTo(LATEST) > 0 ? LATEST : age;
    }

    /** One that fails has its next time already, and keeps no other waiting. */
    private static void alone(Waiting what, Campaign campaign, Consumer<Campaign> work) {
        try {
            work.accept(campaign);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    () -> "campaign not looked after org=" + campaign.org().value() + " campaign=" + campaign.id()
                            + " for=" + what + " reason=" + e.getClass().getName());
        }
    }

    private void settle(Campaign campaign) {
        if (!launches.isOver(campaign)) return;
        for (var part : campaign.placements())
            carryOut.giveUp(
                    campaign.org(),
                    campaign.id(),
                    part.platform(),
                    campaign.order().number());
    }
}
