package io.omnify.agent.campaigns.port;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** All campaigns of all organisations; one organisation never sees another's. Each write stores state and event as one. */
public interface Campaigns {
    Optional<Campaign> find(OrgId org, String id);

    /** Newest first, at most limit, those after the given one. */
    List<Campaign> list(OrgId org, Optional<CampaignStatus> status, Optional<String> after, int limit);

    /** Refuses with PlanLimitReached when the organisation has {@code most} already, however many come at once. */
    void add(Campaign.Change created, OptionalLong most);

    /** Refuses with CampaignChangedMeanwhile ({@link Refused}) when the stored one is not the change's predecessor. */
    void save(Campaign.Change changed);

    void remove(Campaign.Change deleted);

    /** Notes that the order of this number is on its way by that run; does nothing when there is another by now. */
    void begun(OrgId org, String id, long order, String run);

    /** Those launched with a part on this connection that is there and not ended, oldest first, at most limit. */
    List<Campaign> on(OrgId org, String connection, int limit);

    /** Across organisations but those: what waits for somebody, the longest first, at most limit. */
    List<Campaign> waiting(Waiting what, Instant before, Set<OrgId> without, int limit);

    /**
     * What waited since before that moment waits from {@code until} on, as if it had begun to then: whoever asks for
     * what waits since long before now counts that in. False when it waits no more, or somebody else has postponed it.
     */
    boolean postpone(Waiting what, Campaign campaign, Instant before, Instant until);

    /** What a campaign may wait for. */
    enum Waiting {
        /** The run of an order given before that moment is not known to be on its way. */
        RUN,
        /** Its order was on its way before that moment, and a platform has neither done it nor failed for good. */
        RESULT,
        /** Launched, and over by its schedule before that moment, but not ended. */
        END
    }
}
