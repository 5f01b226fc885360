package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Brief;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.domain.CampaignDraft.Ad;
import io.omnify.agent.campaigns.domain.CampaignDraft.Budget;
import io.omnify.agent.campaigns.domain.CampaignDraft.Part;
import io.omnify.agent.campaigns.domain.CampaignDraft.Viewers;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Campaigns for tests: 90 euros a day on Google and Meta for thirty days. */
public final class Samples {
    public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private Samples() {}

    public static Campaign.Change draft(OrgId org, String id, Instant now) {
        var start = now.atZone(BERLIN);
        var brief = new Brief(
                "Spring",
                Objective.SALES,
                daily("90.00"),
                null,
                new Schedule(start, start.plusDays(30)),
                new Audience(List.of("DE", "AT"), 25, 65, List.of("bicycles"), List.of()),
                List.of(new Creative("Ride", "Now.", URI.create("https://shop.example/"), null)));
        var parts = List.of(
                Placement.planned(Platform.GOOGLE_ADS, "conn_google", 500_000, daily("45.00")),
                Placement.planned(Platform.META_ADS, "conn_meta", 500_000, daily("45.00")));
        return Campaign.draft(id, org, brief, parts, "user_author", now);
    }

    public static CampaignBudget daily(String amount) {
        return new CampaignBudget(Money.of(amount, "EUR"), Period.DAILY);
    }

    /** The same in the words of whoever writes it. */
    public static CampaignDraft words() {
        return new CampaignDraft(
                "Spring",
                "sales",
                List.of(part("google_ads", "conn_google", "0.5"), part("meta_ads", "conn_meta", "0.5")),
                new Budget("90.00", "EUR", "daily"),
                null,
                "2026-06-01T10:00:00Z",
                "2026-07-01T10:00:00Z",
                "Europe/Berlin",
                new Viewers(List.of("DE", "AT"), 25, 65, List.of("bicycles"), null),
                List.of(new Ad("Ride", "Now.", "https://shop.example/", null)));
    }

    public static Part part(String platform, String connection, String share) {
        return new Part(platform, connection, share == null ? null : new BigDecimal(share));
    }
}
