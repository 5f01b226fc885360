package io.omnify.simulator.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketClock;
import io.omnify.simulator.market.SimCampaign;
import io.omnify.simulator.market.SimCampaign.Period;
import io.omnify.simulator.market.SimCampaign.SimBudget;
import io.omnify.simulator.market.SimCampaign.Status;
import io.omnify.simulator.market.SimDay;
import io.omnify.simulator.model.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must be the same after the process was killed. */
class VendorsLastTest {
    private final Instant start = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    private Market market() {
        return new Market(
                1, MarketClock.real(InstantSource.fixed(start)), new MarketFile(Optional.of(folder.toString())));
    }

    private static SimCampaign campaign(Market market, long cents) {
        var account = market.accounts("meta_ads", "acme").get(1);
        return new SimCampaign(
                "meta_ads",
                account.id(),
                "c1",
                "A name with \"quotes\"",
                Status.ACTIVE,
                new SimBudget(cents, Period.DAILY),
                null,
                Instant.parse("2026-02-01T00:00:00Z"),
                "SALES",
                "people",
                "picture");
    }

    private static List<SimDay> days(Market market) {
        var account = market.accounts("meta_ads", "acme").get(1);
        var first = account.day(Instant.parse("2025-12-31T00:00:00Z"));
        return market.days("meta_ads", account.id(), List.of(), first, first.plusDays(400));
    }

    @Test
    void theMarketGoesOnAsIfNothingHadHappened() {
        var before = market();
        before.put(campaign(before, 10_000));
        before.advance(Duration.ofHours(77));
        before.put(campaign(before, 20_000));
        before.advance(Duration.ofDays(10));

        var after = market();
        assertThat(after.now()).isEqualTo(before.now());
        assertThat(days(after)).hasSizeGreaterThan(10).isEqualTo(days(before));
        before.advance(Duration.ofDays(10));
        after.advance(Duration.ofDays(10));
        assertThat(days(after)).isEqualTo(days(before));
        assertThat(after.list(
                        "meta_ads", after.accounts("meta_ads", "acme").get(1).id()))
                .containsExactly(campaign(after, 20_000));
    }

    @Test
    void aClockThatWasStoppedStaysSo() {
        var before = market();
        before.advance(Duration.ofDays(3));
        before.run(0);

        assertThat(market().now()).isEqualTo(start.plus(Duration.ofDays(3)));
        assertThat(market().clock().rate()).isZero();
    }

    @Test
    void theLedgerKeepsItsEffects() {
        var before = new VendorLedger(Optional.of(folder.toString()), InstantSource.fixed(start));
        var effect = before.add("meta_ads", "act", "campaign.create", Json.read("{\"name\":\"a\"}"));
        before.add("google_ads", "1", "campaign.create", Json.read("{}"));

        var after = new VendorLedger(Optional.of(folder.toString()), InstantSource.fixed(start));
        assertThat(after.list(each -> each.vendor().equals("meta_ads"), 0, 10)).containsExactly(effect);
        assertThat(after.list(each -> true, 1, 10)).hasSize(1);
        assertThat(after.add("meta_ads", "act", "x", Json.read("{}")).id()).isEqualTo("eff_3");
        after.clear();
        assertThat(new VendorLedger(Optional.of(folder.toString()), InstantSource.fixed(start)).count())
                .isZero();
    }
}
