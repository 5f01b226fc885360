package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Campaigns.Waiting;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Does what a crash or an absent neighbour left undone, and ends campaigns whose time is over. */
public final class KeepCampaigns {
    private static final Duration UNDER_WAY = Duration.ofSeconds(5);
    private static final Duration AFTERWARDS = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final Campaigns campaigns;
    private final Launches launches;
    private final DirectCampaign direct;
    private final InstantSource clock;

    public KeepCampaigns(Campaigns campaigns, Launches launches, DirectCampaign direct, InstantSource clock) {
        this.campaigns = campaigns;
        this.launches = launches;
        this.direct = direct;
        this.clock = clock;
    }

    public void sweep() {
        var now = clock.instant();
        for (var each : campaigns.waiting(Waiting.RUN, now.minus(UNDER_WAY), AT_ONCE)) launches.begin(each);
        for (var each : campaigns.waiting(Waiting.END, now.minus(AFTERWARDS), AT_ONCE)) {
            try {
                direct.end(each.org(), each.id(), Optional.empty());
            } catch (Refused e) {
                // somebody else has just changed it; the next sweep looks again
            }
        }
    }
}
