package io.omnify.meta;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The adapter in front of a guard, and things to do with it. */
final class Worlds {
    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final LocalDate SUNSET = LocalDate.parse("2028-07-29");
    private static final AtomicInteger ORGANISATIONS = new AtomicInteger();

    private Worlds() {}

    static Joined.Advertising joined(SpecGuard guard) {
        return joined(guard.base());
    }

    static Joined.Advertising joined(URI base) {
        var settings = new MetaSettings(MetaSpec.VERSION, SUNSET, base, base, base, "4711", "our-secret");
        return MetaAds.connect(settings, InstantSource.fixed(NOW), pause -> {});
    }

    /** Of an organisation of its own, so that no other test's limits are felt. */
    static Access access(Map<String, String> settings) {
        var org = new OrgId("org_" + ORGANISATIONS.incrementAndGet());
        return new Access(org, "con_1", Platform.META_ADS, Mode.LIVE, Documented.ACCOUNT, settings, "EAAtoken");
    }

    static CampaignBudget daily(String amount) {
        return new CampaignBudget(Money.of(amount, "EUR"), Period.DAILY);
    }

    static CampaignSpec spec(Objective objective, CampaignBudget budget) {
        var start = ZonedDateTime.parse("2026-12-01T09:00:00+01:00[Europe/Berlin]");
        return new CampaignSpec(
                "cmp_1",
                "Shoes",
                objective,
                budget,
                new Schedule(start, ZonedDateTime.parse("2026-12-31T23:59:59+01:00[Europe/Berlin]")),
                new Audience(List.of("DE", "AT"), 25, 54, List.of("Shoes"), List.of("23840000000000001")),
                List.of(new Creative("Buy shoes", "The best.", URI.create("https://shop.example/"), null)));
    }
}
