package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Writes down what was found at a platform, on top of whatever others wrote meanwhile. */
final class Notes {
    private static final int TRIES = 10;

    private final Campaigns campaigns;
    private final InstantSource clock;

    Notes(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /** The campaign afterwards; empty when it is gone. */
    Optional<Campaign> placed(Campaign campaign, Platform platform, UnaryOperator<Placement> change) {
        return written(campaign, current -> Optional.of(change(current, platform, change)));
    }

    /** The campaign afterwards; empty, and nothing is written, when it has another order by now. */
    Optional<Campaign> ifStill(long order, Campaign campaign, Platform platform, UnaryOperator<Placement> change) {
        return written(
                campaign,
                current -> current.order().number() == order
                        ? Optional.of(change(current, platform, change))
                        : Optional.empty());
    }

    /** False when somebody else has begun a creation since the campaign was read, or it shall no more be created. */
    boolean trying(Campaign campaign, Platform platform, Instant now) {
        return written(
                        campaign,
                        current -> Optional.of(current)
                                .filter(each -> isAsBefore(campaign, each, platform))
                                .map(each -> change(each, platform, part -> part.trying(now))))
                .isPresent();
    }

    private static boolean isAsBefore(Campaign read, Campaign current, Platform platform) {
        if (current.order().number() != read.order().number() || current.phase() != Phase.ACTIVE) return false;
        var before = read.placement(platform).orElseThrow();
        var part = current.placement(platform).orElseThrow();
        return part.externalId() == null && Objects.equals(part.triedAt(), before.triedAt());
    }

    private Campaign.Change change(Campaign current, Platform platform, UnaryOperator<Placement> change) {
        return current.placed(platform, change, CampaignEvent.PLACEMENT_CHANGED, clock.instant());
    }

    private Optional<Campaign> written(Campaign read, Function<Campaign, Optional<Campaign.Change>> change) {
        for (int i = 0; ; i++) {
            var next = campaigns.find(read.org(), read.id()).flatMap(change);
            if (next.isEmpty()) return Optional.empty();
            try {
                campaigns.save(next.get());
                return next.map(Campaign.Change::campaign);
            } catch (Refused e) {
                if (!(e.refusal() instanceof Refusal.CampaignChangedMeanwhile) || i == TRIES) throw e;
            }
        }
    }
}
