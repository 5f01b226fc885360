package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.Views.MoneyView;
import io.omnify.agent.campaigns.domain.Brief;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Review;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Creative;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as people see it. */
@Schema(name = "Campaign")
record CampaignView(
        String campaignId,
        String name,

        @Schema(enumeration = {"awareness", "traffic", "engagement", "leads", "sales"})
        String objective,

        @Schema(
                enumeration = {
                    "draft",
                    "in_review",
                    "approved",
                    "launching",
                    "active",
                    "partly_active",
                    "paused",
                    "ended",
                    "failed"
                })
        String status,

        BudgetView budget,

        @Schema(description = "What the budget may be raised to without another approval") @Nullable
        MoneyView budgetCap,

        Instant startAt,
        @Nullable Instant endAt,
        String timeZone,
        @Nullable AudienceView audience,
        List<CreativeView> creatives,
        List<PartView> platforms,
        ReviewView review,
        long version,
        Instant createdAt,
        Instant updatedAt) {
    @Schema(name = "CampaignBudget")
    record BudgetView(
            String amount,
            String currency,
            @Schema(enumeration = {"daily", "lifetime"}) String period) {
        static BudgetView of(CampaignBudget budget) {
            var amount = budget.amount();
            return new BudgetView(
                    amount.amount(),
                    amount.currency().getCurrencyCode(),
                    budget.period().code());
        }
    }

    @Schema(name = "CampaignAudience")
    record AudienceView(List<String> countries, int minAge, int maxAge, List<String> interests, List<String> lists) {
        static @Nullable AudienceView of(@Nullable Audience audience) {
            if (audience == null) return null;
            return new AudienceView(
                    audience.countries(), audience.minAge(), audience.maxAge(), audience.interests(), audience.lists());
        }
    }

    @Schema(name = "CampaignCreative")
    record CreativeView(
            String headline,
            String text,
            String link,
            @Nullable String image) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static CreativeView of(Creative each) {
            var image = each.image();
            return new CreativeView(
                    each.headline(), each.text(), each.link().toString(), image == null ? null : image.toString());
        }
    }

    @Schema(name = "CampaignPart")
    record PartView(
            @Schema(enumeration = {"google_ads", "meta_ads", "linkedin_ads"})
            String platform,

            String connectionId,
            BigDecimal share,

            @Schema(enumeration = {"planned", "launching", "active", "paused", "ended", "failed"})
            String status,

            @Nullable String externalId,
            BudgetView budget,

            @Schema(
                    description = "live or simulation; null until it is there",
                    enumeration = {"live", "simulation"})
            @Nullable
            String mode,

            @Schema(description = "What is decided and not yet so there: status, budget, schedule")
            List<String> pending,

            @Nullable TroubleView error,

            @Schema(description = "What somebody changed at the platform itself")
            List<DriftView> drift) {
        @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
        static PartView of(Placement part) {
            var home = part.account();
            return new PartView(
                    part.platform().code(),
                    part.connection(),
                    BigDecimal.valueOf(part.share(), 6),
                    part.state().code(),
                    part.externalId(),
                    BudgetView.of(part.budget()),
                    home == null ? null : home.mode().code(),
                    part.pending().stream().map(each -> each.code()).sorted().toList(),
                    TroubleView.of(part.trouble()),
                    part.drift().stream().map(DriftView::of).toList());
        }
    }

    @Schema(name = "CampaignPartError")
    record TroubleView(
            String code,
            String message,

            @Schema(description = "It is tried again by itself")
            boolean retrying,

            Instant at) {
        static @Nullable TroubleView of(@Nullable Trouble trouble) {
            if (trouble == null) return null;
            return new TroubleView(trouble.code(), trouble.message(), trouble.retrying(), trouble.at());
        }
    }

    @Schema(name = "CampaignDrift")
    record DriftView(
            @Schema(enumeration = {"status", "budget", "schedule"})
            String field,

            String ours,
            String theirs,
            Instant foundAt) {
        static DriftView of(Drift drift) {
            return new DriftView(drift.aspect().code(), drift.ours(), drift.theirs(), drift.foundAt());
        }
    }

    @Schema(name = "CampaignReview")
    record ReviewView(
            List<String> authors,
            @Nullable String submittedBy,
            @Nullable String approvedBy,
            String note) {
        static ReviewView of(Review review) {
            return new ReviewView(review.authors(), review.submittedBy(), review.approvedBy(), review.note());
        }
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    static CampaignView of(Campaign campaign) {
        Brief brief = campaign.brief();
        var end = brief.schedule().end();
        return new CampaignView(
                campaign.id(),
                brief.name(),
                brief.objective().code(),
                campaign.status().code(),
                BudgetView.of(brief.budget()),
                MoneyView.ofNullable(brief.cap()),
                brief.schedule().start().toInstant(),
                end == null ? null : end.toInstant(),
                brief.schedule().start().getZone().getId(),
                AudienceView.of(brief.audience()),
                brief.creatives().stream().map(CreativeView::of).toList(),
                campaign.placements().stream().map(PartView::of).toList(),
                ReviewView.of(campaign.review()),
                campaign.version(),
                campaign.createdAt(),
                campaign.updatedAt());
    }
}
