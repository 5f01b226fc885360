package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what a platform has with what was decided, and writes down what somebody changed there behind our back. */
public final class WatchDrift {
    static final String GONE = "gone";

    private final Campaigns campaigns;
    private final InstantSource clock;
    private final Worlds worlds;

    public WatchDrift(Campaigns campaigns, InstantSource clock, Worlds worlds) {
        this.campaigns = campaigns;
        this.clock = clock;
        this.worlds = worlds;
    }

    /**
     * Nothing is compared while something is still on its way there.
     *
     * @param theirs what the platform has; empty when the campaign is gone
     */
    void handle(Campaign campaign, Platform platform, Optional<AdCampaign> theirs) {
        var part = campaign.placement(platform).orElseThrow();
        if (!part.pending().isEmpty() || part.externalId() == null || part.state() == State.ENDED) return;
        var found = theirs.map(there -> compared(campaign, part, there)).orElseGet(() -> gone(campaign, part));
        var state = seen(theirs.map(AdCampaign::status).orElse(AdCampaign.Status.ENDED), found);
        if (state == part.state() && found.equals(part.drift())) return;
        save(campaign, platform, part.seen(state, found));
    }

    /** An end that nobody here decided may not last: until somebody adopts it the platform is told what is decided. */
    private static State seen(AdCampaign.Status theirs, List<Drift> found) {
        boolean foreign = found.stream().anyMatch(each -> each.aspect() == Aspect.STATUS);
        return theirs == AdCampaign.Status.ENDED && foreign ? State.PAUSED : Wanted.state(theirs);
    }

    /** Whether the platform has ended what we have not, as far as was seen. */
    static boolean endedThere(Placement part) {
        return part.drift().stream()
                .filter(each -> each.aspect() == Aspect.STATUS)
                .anyMatch(each -> each.theirs().equals(GONE) || each.theirs().equals(State.ENDED.code()));
    }

    /** Whoever changed the campaign meanwhile is right; the next look will tell. */
    private void save(Campaign campaign, Platform platform, Placement seen) {
        var event = seen.drift().isEmpty() ? CampaignEvent.PLACEMENT_CHANGED : CampaignEvent.DRIFT_FOUND;
        try {
            campaigns.save(campaign.placed(platform, _ -> seen, event, clock.instant()));
        } catch (Refused e) {
            if (!(e.refusal() instanceof Refusal.CampaignChangedMeanwhile)) throw e;
        }
    }

    private List<Drift> gone(Campaign campaign, Placement part) {
        return List.of(drift(part, Aspect.STATUS, word(Wanted.status(campaign)), GONE));
    }

    private List<Drift> compared(Campaign campaign, Placement part, AdCampaign there) {
        var drift = new ArrayList<Drift>();
        var status = Wanted.status(campaign);
        if (there.status() != status && !ranOut(campaign, part, there))
            drift.add(drift(part, Aspect.STATUS, word(status), word(there.status())));
        var budget = there.budget();
        if (budget != null && !budget.equals(part.budget()))
            drift.add(drift(part, Aspect.BUDGET, word(part.budget()), word(budget)));
        var ours = campaign.brief().schedule();
        var schedule = there.schedule();
        if (schedule != null && !Wanted.sameEnd(ours, schedule))
            drift.add(drift(part, Aspect.SCHEDULE, word(ours), word(schedule)));
        return drift;
    }

    /** It is over there because its time is over. */
    private boolean ranOut(Campaign campaign, Placement part, AdCampaign there) {
        var home = part.account();
        var now = home == null ? clock.instant() : worlds.now(home.mode());
        var end = campaign.brief().schedule().end();
        return there.status() == AdCampaign.Status.ENDED
                && end != null
                && !end.toInstant().isAfter(now);
    }

    /** What is known already keeps the time it was found at. */
    private Drift drift(Placement part, Aspect aspect, String ours, String theirs) {
        Instant now = clock.instant();
        return part.drift().stream()
                .filter(known -> known.equals(new Drift(aspect, ours, theirs, known.foundAt())))
                .findFirst()
                .orElse(new Drift(aspect, ours, theirs, now));
    }

    private static String word(AdCampaign.Status status) {
        return Wanted.state(status).code();
    }

    private static String word(CampaignBudget budget) {
        var amount = budget.amount();
        return amount.amount() + " " + amount.currency() + " " + budget.period().code();
    }

    private static String word(Schedule schedule) {
        var end = schedule.end();
        return end == null ? "until it is ended" : "until " + end.toInstant();
    }
}
