package io.omnify.agent.adapter.rest;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody writes it. */
@Schema(name = "CampaignRequest")
record CampaignRequest(
        @Nullable String name,

        @Schema(enumeration = {"awareness", "traffic", "engagement", "leads", "sales"}) @Nullable
        String objective,

        @Nullable List<PartRequest> platforms,
        @Nullable BudgetRequest budget,

        @Schema(
                description = "What the budget may be raised to without another approval, in its currency; "
                        + "without one no more than was approved. In a change an empty text takes it away",
                examples = "120.00")
        @Nullable
        String budgetCap,

        @Schema(description = "now when left out, or empty in a change", examples = "2026-12-01T08:00:00Z") @Nullable
        String startAt,

        @Schema(description = "none when left out, or empty in a change", examples = "2026-12-31T22:00:00Z") @Nullable
        String endAt,

        @Schema(examples = "Europe/Berlin") @Nullable String timeZone,
        @Nullable AudienceRequest audience,
        @Nullable List<CreativeRequest> creatives,
        @Nullable String organizationId) {
    @Schema(
            name = "CampaignPartRequest",
            requiredProperties = {"platform", "connection_id"})
    record PartRequest(
            @Schema(enumeration = {"google_ads", "meta_ads", "linkedin_ads"}) @Nullable
            String platform,

            @Nullable String connectionId,

            @Schema(description = "of 1; given for all or none") @Nullable
            BigDecimal share) {}

    @Schema(
            name = "CampaignBudgetRequest",
            requiredProperties = {"amount", "currency", "period"})
    record BudgetRequest(
            @Schema(examples = "90.00") @Nullable String amount,

            @Schema(examples = "EUR") @Nullable String currency,

            @Schema(enumeration = {"daily", "lifetime"}) @Nullable
            String period) {}

    @Schema(name = "CampaignAudienceRequest")
    record AudienceRequest(
            @Nullable List<String> countries,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            @Nullable List<String> interests,

            @Schema(description = "the platform's ids of uploaded audiences") @Nullable
            List<String> lists) {}

    @Schema(
            name = "CampaignCreativeRequest",
            requiredProperties = {"headline", "text", "link"})
    record CreativeRequest(
            @Nullable String headline,
            @Nullable String text,
            @Nullable String link,
            @Nullable String image) {}

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    CampaignDraft draft() {
        return new CampaignDraft(
                name,
                objective,
                platforms == null
                        ? null
                        : platforms.stream()
                                .map(each -> new CampaignDraft.Part(each.platform, each.connectionId, each.share))
                                .toList(),
                budget == null ? null : new CampaignDraft.Budget(budget.amount, budget.currency, budget.period),
                budgetCap,
                startAt,
                endAt,
                timeZone,
                viewers(audience),
                creatives == null
                        ? null
                        : creatives.stream()
                                .map(each -> new CampaignDraft.Ad(each.headline, each.text, each.link, each.image))
                                .toList());
    }

    @SuppressWarnings("NullAway") // the class files of compact constructors do not say that values may be null
    private static CampaignDraft.@Nullable Viewers viewers(@Nullable AudienceRequest audience) {
        return audience == null
                ? null
                : new CampaignDraft.Viewers(
                        audience.countries, audience.minAge, audience.maxAge, audience.interests, audience.lists);
    }
}
