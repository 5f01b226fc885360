package io.omnify.agent.advertising.usecase;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be set of a campaign; each names the value it sets, so that the campaign itself shows whether it was. */
final class AdWrites {
    /** How the references of our campaigns begin. */
    private static final String OURS = "camp_";

    static final AdAction.Operation BUDGET = new AdAction.Operation() {
        @Override
        public Map<String, @Nullable Object> perform(
                AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
            var campaign = AdReads.text(input, "campaign");
            var before = theirs(ads, access, campaign);
            var changed = ads.change(access, campaign, CampaignChange.budget(wanted(input, before)));
            return AdReads.answer(access, "campaign", AdReads.campaign(changed), null);
        }

        @Override
        public Optional<Map<String, @Nullable Object>> done(
                AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
            return ads.get(access, AdReads.text(input, "campaign"))
                    .filter(now -> wanted(input, now).equals(now.budget()))
                    .map(now -> AdReads.answer(access, "campaign", AdReads.campaign(now), null));
        }
    };

    private AdWrites() {}

    static AdAction.Operation to(AdCampaign.Status status) {
        return new AdAction.Operation() {
            @Override
            public Map<String, @Nullable Object> perform(
                    AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
                var change = CampaignChange.status(status);
                var campaign = AdReads.text(input, "campaign");
                if (status == AdCampaign.Status.ACTIVE) theirs(ads, access, campaign);
                var changed = ads.change(access, campaign, change);
                return AdReads.answer(access, "campaign", AdReads.campaign(changed), null);
            }

            @Override
            public Optional<Map<String, @Nullable Object>> done(
                    AdPlatform ads, Access access, Map<String, @Nullable Object> input) {
                return ads.get(access, AdReads.text(input, "campaign"))
                        .filter(now -> now.status() == status)
                        .map(now -> AdReads.answer(access, "campaign", AdReads.campaign(now), null));
            }
        };
    }

    /** What lets money flow in a campaign of ours goes through its cap and its approval, not past them. */
    private static AdCampaign theirs(AdPlatform ads, Access access, String id) {
        var campaign = ads.get(access, id).orElseThrow(AdReads::none);
        var ours = campaign.reference().filter(each -> each.startsWith(OURS));
        if (ours.isPresent())
            throw new Refused(new Refusal.CampaignNotNow(
                    ours.get(), campaign.status().name().toLowerCase(Locale.ROOT), "changed here"));
        return campaign;
    }

    /** For the period the campaign has, unless another is named. */
    private static CampaignBudget wanted(Map<String, @Nullable Object> input, AdCampaign campaign) {
        var amount =
                Money.read(input.get("amount")).orElseThrow(() -> new IllegalArgumentException("amount is no money"));
        var budget = campaign.budget();
        var period = input.get("period") instanceof String named
                ? Period.valueOf(named.toUpperCase(Locale.ROOT))
                : budget == null ? Period.DAILY : budget.period();
        return new CampaignBudget(amount, period);
    }
}
