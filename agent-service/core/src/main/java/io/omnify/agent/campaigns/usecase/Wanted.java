package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Schedule;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a campaign's decisions are in a platform's words. */
final class Wanted {
    private static final Duration DAY = Duration.ofDays(1);

    private Wanted() {}

    static CampaignSpec spec(Campaign campaign, Placement part, Instant now) {
        var brief = campaign.brief();
        return new CampaignSpec(
                campaign.id(),
                brief.name(),
                brief.objective(),
                part.budget(),
                upcoming(brief.schedule(), now),
                Objects.requireNonNull(brief.audience(), "asked for before review"),
                brief.creatives());
    }

    /** No platform starts in the past. */
    private static Schedule upcoming(Schedule schedule, Instant now) {
        var start = schedule.start();
        var end = schedule.end();
        if (start.toInstant().isAfter(now) || end != null && !end.toInstant().isAfter(now)) return schedule;
        return new Schedule(now.atZone(start.getZone()), end);
    }

    /** One of which only the id is known. */
    static AdCampaign known(String id) {
        return new AdCampaign(id, "", Status.PAUSED, null, null, "");
    }

    /** What of the aspects is different there, as far as that is known; empty when nothing is. */
    static Optional<CampaignChange> change(
            Campaign campaign, Placement part, AdCampaign there, Set<Aspect> aspects, Instant now) {
        if (isOver(campaign, part)) return Optional.of(CampaignChange.status(Status.ENDED));
        var status = aspects.contains(Aspect.STATUS) ? status(campaign) : null;
        var budget = aspects.contains(Aspect.BUDGET) ? budget(part, there) : null;
        var schedule = aspects.contains(Aspect.SCHEDULE) ? schedule(campaign, there, now) : null;
        if (status == null && budget == null && schedule == null) return Optional.empty();
        return Optional.of(new CampaignChange(status, budget, schedule, null));
    }

    /** Whether more money here would be more than was approved, as long as another platform has not lowered its own. */
    static boolean isOverCap(Campaign campaign, Placement part) {
        var held = part.held();
        long wanted = part.budget().amount().micros();
        boolean more = part.externalId() == null
                ? campaign.phase() == Phase.ACTIVE
                : held != null && wanted > held.amount().micros();
        long others = campaign.placements().stream()
                .filter(each -> each.platform() != part.platform())
                .mapToLong(each -> each.most().amount().micros())
                .sum();
        return more
                && !isOver(campaign, part)
                && wanted + others > campaign.cap().micros();
    }

    /** It ends everywhere, or here alone because somebody said so. */
    private static boolean isOver(Campaign campaign, Placement part) {
        return campaign.phase() == Phase.ENDED || part.state() == State.ENDED;
    }

    private static @Nullable CampaignBudget budget(Placement part, AdCampaign there) {
        return part.budget().equals(there.budget()) ? null : part.budget();
    }

    /** What has begun there keeps its start: platforms refuse another. */
    private static @Nullable Schedule schedule(Campaign campaign, AdCampaign there, Instant now) {
        var ours = campaign.brief().schedule();
        var theirs = there.schedule();
        if (theirs == null) return upcoming(ours, now);
        if (sameEnd(ours, theirs)) return null;
        boolean begun = !theirs.start().toInstant().isAfter(now);
        return begun ? new Schedule(theirs.start(), ours.end()) : upcoming(ours, now);
    }

    /** Some platforms know whole days only. */
    static boolean sameEnd(Schedule ours, Schedule theirs) {
        var one = ours.end();
        var other = theirs.end();
        if (one == null || other == null) return one == other;
        return Duration.between(one, other).abs().compareTo(DAY) < 0;
    }

    static Status status(Campaign campaign) {
        return switch (campaign.phase()) {
            case ACTIVE -> Status.ACTIVE;
            case ENDED -> Status.ENDED;
            case PAUSED, DRAFT, IN_REVIEW, APPROVED -> Status.PAUSED;
        };
    }

    static State state(Status status) {
        return switch (status) {
            case ACTIVE -> State.ACTIVE;
            case PAUSED -> State.PAUSED;
            case ENDED -> State.ENDED;
        };
    }

    /** How a part stands that is not at the platform and shall not be. */
    static State nowhere(Campaign campaign, Placement part) {
        return isOver(campaign, part) ? State.ENDED : State.PLANNED;
    }
}
