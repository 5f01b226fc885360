package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A second pair of eyes before money is spent. */
public final class ReviewCampaign {
    private final Campaigns campaigns;
    private final InstantSource clock;

    public ReviewCampaign(Campaigns campaigns, InstantSource clock) {
        this.campaigns = campaigns;
        this.clock = clock;
    }

    /**
     * Who looks at it.
     *
     * @param approvers who of the organisation could approve; asked for only when it matters
     */
    public record Reviewer(String user, Supplier<Set<String>> approvers) {}

    /** Saying it twice is no mistake. */
    public Campaign submit(OrgId org, String id, String by) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        if (campaign.phase() == Phase.IN_REVIEW) return campaign;
        if (campaign.phase() != Phase.DRAFT) throw Found.notNow(campaign, "submitted");
        if (campaign.brief().audience() == null)
            throw new Refused(Refusal.InvalidInput.of("audience", "must be given before anybody can look at it"));
        return saved(campaign.submitted(by, clock.instant()));
    }

    public Campaign reject(OrgId org, String id, String note) {
        var campaign = Found.campaign(campaigns, org, id, Optional.empty());
        if (campaign.phase() != Phase.IN_REVIEW && campaign.phase() != Phase.APPROVED)
            throw Found.notNow(campaign, "rejected");
        return saved(campaign.rejected(note, clock.instant()));
    }

    /**
     * Lets it be launched as it was read; of a launched one only the cap of its budget is decided anew.
     *
     * @param expected the version that was read
     * @param cap what its budget may be raised to, as people write it; null leaves it
     */
    public Campaign approve(
            OrgId org, String id, Optional<String> expected, Reviewer by, String note, @Nullable String cap) {
        var campaign = Found.campaign(campaigns, org, id, expected);
        boolean raised = campaign.phase().launched() && campaign.phase() != Phase.ENDED && cap != null;
        if (campaign.phase() == Phase.APPROVED && cap == null) return campaign;
        if (campaign.phase() != Phase.IN_REVIEW && !raised) throw Found.notNow(campaign, "approved");
        if (!campaign.review().mayApprove(by.user(), by.approvers()))
            throw new Refused(new Refusal.ApprovedByAuthor(id));
        return saved(campaign.approved(by.user(), note, cap(campaign, cap), clock.instant()));
    }

    private static @Nullable Money cap(Campaign campaign, @Nullable String cap) {
        if (cap == null) return null;
        var problems = new ArrayList<FieldProblem>();
        var money = new Amounts(problems).cap(cap, campaign.budget());
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(List.copyOf(problems)));
        return money;
    }

    private Campaign saved(Campaign.Change change) {
        campaigns.save(change);
        return change.campaign();
    }
}
