package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.CampaignBudget;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign as somebody writes it: nothing of it is checked, and what is null was not said. */
public record CampaignDraft(
        @Nullable String name,
        @Nullable String objective,
        @Nullable List<Part> platforms,
        @Nullable Budget budget,
        @Nullable String cap,
        @Nullable String startAt,
        @Nullable String endAt,
        @Nullable String timeZone,
        @Nullable Viewers audience,
        @Nullable List<Ad> creatives) {
    /** A platform; the share is of 1. */
    public record Part(
            @Nullable String platform,
            @Nullable String connectionId,
            @Nullable BigDecimal share) {}

    /** Money and what time it is for. */
    public record Budget(
            @Nullable String amount,
            @Nullable String currency,
            @Nullable String period) {}

    /** Whom it is shown to. */
    public record Viewers(
            @Nullable List<String> countries,
            @Nullable Integer minAge,
            @Nullable Integer maxAge,
            @Nullable List<String> interests,
            @Nullable List<String> lists) {}

    /** What they see. */
    public record Ad(
            @Nullable String headline,
            @Nullable String text,
            @Nullable String link,
            @Nullable String image) {}

    /** What a campaign says of itself, so that a part of it can be written anew. */
    public static CampaignDraft of(Campaign campaign) {
        var brief = campaign.brief();
        var end = brief.schedule().end();
        var cap = brief.cap();
        return new CampaignDraft(
                brief.name(),
                brief.objective().code(),
                campaign.placements().stream().map(CampaignDraft::part).toList(),
                budget(brief.budget()),
                cap == null ? null : cap.amount(),
                brief.schedule().start().toInstant().toString(),
                end == null ? null : end.toInstant().toString(),
                brief.schedule().start().getZone().getId(),
                viewers(brief),
                brief.creatives().stream()
                        .map(each -> new Ad(each.headline(), each.text(), text(each.link()), text(each.image())))
                        .toList());
    }

    private static Part part(Placement each) {
        return new Part(each.platform().code(), each.connection(), BigDecimal.valueOf(each.share(), 6));
    }

    private static Budget budget(CampaignBudget budget) {
        var amount = budget.amount();
        return new Budget(
                amount.amount(),
                amount.currency().getCurrencyCode(),
                budget.period().code());
    }

    private static @Nullable Viewers viewers(Brief brief) {
        var audience = brief.audience();
        if (audience == null) return null;
        return new Viewers(
                audience.countries(), audience.minAge(), audience.maxAge(), audience.interests(), audience.lists());
    }

    private static @Nullable String text(@Nullable URI uri) {
        return uri == null ? null : uri.toString();
    }

    /** What is said here, and else what is said there; a cap or a time that is blank here is none. */
    public CampaignDraft or(CampaignDraft other) {
        return new CampaignDraft(
                or(name, other.name),
                or(objective, other.objective),
                or(platforms, other.platforms),
                or(budget, other.budget),
                orNone(cap, other.cap),
                orNone(startAt, other.startAt),
                orNone(endAt, other.endAt),
                or(timeZone, other.timeZone),
                or(audience, other.audience),
                or(creatives, other.creatives));
    }

    private static <T> @Nullable T or(@Nullable T one, @Nullable T other) {
        return Optional.ofNullable(one).orElse(other);
    }

    private static @Nullable String orNone(@Nullable String one, @Nullable String other) {
        if (one == null) return other;
        return one.isBlank() ? null : one;
    }
}
