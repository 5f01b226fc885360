package io.omnify.agent.contract;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.shared.domain.Money;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wire forms of what happens to campaigns, promised in docs/contracts/events. */
public final class CampaignMessages {
    private CampaignMessages() {}

    record MoneyV1(String amount, String currency) {
        static MoneyV1 of(Money money) {
            return new MoneyV1(money.amount(), money.currency().getCurrencyCode());
        }
    }

    record BudgetV1(MoneyV1 amount, String period) {
        static BudgetV1 of(CampaignBudget budget) {
            return new BudgetV1(MoneyV1.of(budget.amount()), budget.period().code());
        }
    }

    record PartV1(
            String platform,
            String connectionId,
            String status,
            @Nullable String externalId,
            BudgetV1 budget,
            @Nullable String errorCode,
            List<String> drift) {
        @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
        static PartV1 of(Placement part) {
            var trouble = part.trouble();
            return new PartV1(
                    part.platform().code(),
                    part.connection(),
                    part.state().code(),
                    part.externalId(),
                    BudgetV1.of(part.budget()),
                    trouble == null ? null : trouble.code(),
                    part.drift().stream().map(each -> each.aspect().code()).toList());
        }
    }

    record CampaignChangedV1(
            String campaignId,
            String name,
            String objective,
            String change,
            String status,
            BudgetV1 budget,
            List<PartV1> platforms,
            long version,
            Instant changedAt) {}

    record CampaignCreatedV1(String campaignId, String organizationId, String name, Instant createdAt) {}

    record CampaignDeletedV1(String campaignId, String organizationId, Instant deletedAt) {}

    /** What is told of a change. */
    public static List<OutboxMessage> encode(Campaign.Change change) {
        var campaign = change.campaign();
        var org = campaign.org().value();
        var at = campaign.updatedAt();
        if (change.event() == CampaignEvent.DELETED)
            return List.of(message(campaign, "campaign.deleted.v1", new CampaignDeletedV1(campaign.id(), org, at)));
        var messages = new ArrayList<OutboxMessage>();
        if (change.event() == CampaignEvent.CREATED) {
            var created = new CampaignCreatedV1(campaign.id(), org, campaign.name(), at);
            messages.add(message(campaign, "campaign.created.v1", created));
        }
        messages.add(message(campaign, "campaign.changed.v1", changed(change)));
        return messages;
    }

    private static CampaignChangedV1 changed(Campaign.Change change) {
        var campaign = change.campaign();
        return new CampaignChangedV1(
                campaign.id(),
                campaign.name(),
                campaign.objective().code(),
                change.event().code(),
                campaign.status().code(),
                BudgetV1.of(campaign.budget()),
                campaign.placements().stream().map(PartV1::of).toList(),
                campaign.version(),
                campaign.updatedAt());
    }

    private static OutboxMessage message(Campaign campaign, String type, Object data) {
        var id = "evt_" + campaign.id() + "_" + campaign.version() + "_" + type;
        return OutboxMessage.of(id, type, campaign.id(), campaign.org(), campaign.updatedAt(), data);
    }
}
