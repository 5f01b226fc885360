package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.omnify.agent.campaigns.domain.Performance;
import io.omnify.agent.campaigns.domain.Performance.By;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.ShowPerformance;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.campaigns.usecase.SyncMetrics.Part;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncTest {
    private final Agency agency = new Agency();
    private final String id = agency.running().id();
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();
    private final InMemorySyncBook book = new InMemorySyncBook();
    private final AdAccount meta = agency.accounts.find(agency.org, "conn_meta").orElseThrow();
    private final AdAccount google =
            agency.accounts.find(agency.org, "conn_google").orElseThrow();
    private final SyncMetrics sync = agency.sync(history, book);
    private final ShowPerformance show = new ShowPerformance(agency.campaigns, history, _ -> agency.clock.instant());

    private int all(AdAccount account) {
        int changed = 0;
        for (var part = sync.handle(account); part.isPresent(); part = sync.handle(account)) {
            changed += part.get().changed();
            if (part.get().complete()) break;
        }
        return changed;
    }

    private Performance performance(Set<By> by) {
        return show.handle(agency.org, id, Optional.empty(), Optional.empty(), by)
                .performance();
    }

    @Test
    void readsEveryHourWhatIsNewOrDifferent() {
        agency.clock.pass(Duration.ofDays(2));
        assertThat(all(meta)).isEqualTo(3);
        assertThat(sync.handle(meta)).isEmpty();
        assertThat(sync.again(meta)).isZero();
        agency.clock.pass(Duration.ofMinutes(71));
        assertThat(sync.handle(meta)).contains(new Part(0, true));
        agency.clock.pass(Duration.ofDays(40));
        assertThat(all(meta)).isEqualTo(40);
    }

    /** Days before the 15th of March, when it began to deliver, have nothing. */
    @Test
    void goesOnWhereItBrokeOffWithSmallerParts() {
        agency.clock.pass(Duration.ofDays(80)); // the 3rd of June
        assertThat(sync.handle(meta)).contains(new Part(17, false));
        agency.meta.fail(new PlatformFailure.Unavailable("500", "That is too much."));
        assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
        assertThat(sync.handle(meta)).isEmpty();
        agency.clock.pass(Duration.ofMinutes(11));
        assertThat(sync.handle(meta)).contains(new Part(15, false));
        assertThat(sync.handle(meta)).contains(new Part(15, false));
        assertThat(sync.handle(meta)).contains(new Part(31, false));
        assertThat(sync.handle(meta)).contains(new Part(3, true));
        assertThat(sync.handle(meta)).isEmpty();
    }

    /** The day's own look at what is restated is not taken for done by a reading that began the day before. */
    @Test
    void whatBeganBeforeMidnightIsAsOfTheDayBefore() {
        agency.clock.pass(Duration.ofDays(20));
        all(meta);
        agency.clock.pass(Duration.ofDays(1));
        assertThat(sync.handle(meta).orElseThrow().complete()).isFalse();
        agency.clock.pass(Duration.ofDays(1));
        all(meta);
        agency.clock.pass(Duration.ofMinutes(71));
        assertThat(sync.handle(meta).orElseThrow().complete())
                .as("all that is restated, beginning in March again")
                .isFalse();
    }

    @Test
    void comesToItsEndHoweverOftenItBreaksOff() {
        agency.clock.pass(Duration.ofDays(80));
        int changed = 0;
        for (int i = 0; i < 100; i++) {
            agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));
            assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
            agency.clock.pass(Duration.ofMinutes(11));
            var part = sync.handle(meta).orElseThrow();
            changed += part.changed();
            if (part.complete()) break;
            agency.clock.pass(Duration.ofMinutes(1));
        }
        assertThat(changed).isEqualTo(81);
    }

    @Test
    void oneThatIsCutOffIsReadAgainWithoutWaitingForItsEnd() {
        agency.accounts.before("conn_meta", () -> {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The call was broken off."));
        });
        assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
        assertThat(Thread.interrupted()).isTrue();
        agency.clock.pass(Duration.ofMinutes(11));
        assertThat(sync.handle(meta)).isPresent();
    }

    @Test
    void addsUpByDayAndPlatform() {
        agency.clock.pass(Duration.ofDays(1));
        all(meta);
        all(google);

        var all = performance(EnumSet.allOf(By.class));

        assertThat(all.rows()).hasSize(4);
        assertThat(all.rows().getFirst().day()).isEqualTo(LocalDate.parse("2026-03-15"));
        assertThat(all.totals().clicks()).isEqualTo(200);
        assertThat(all.totals().spend()).isEqualTo(90_000_000);
        assertThat(performance(Set.of(By.PLATFORM)).rows()).hasSize(2);
        assertThat(performance(Set.of()).rows()).hasSize(1);
        var day = Optional.of(LocalDate.parse("2026-03-16"));
        var second = show.handle(agency.org, id, day, day, Set.of()).performance();
        assertThat(second.totals().clicks()).isEqualTo(100);
    }

    @Test
    void tellsWhetherItSpendsAsPlanned() {
        assertThat(performance(Set.of()).pacing().ratio()).isEmpty();
        agency.clock.pass(Duration.ofDays(78).plusHours(22)); // it begins on the 1st of June at 10:00
        agency.move.handle(
                agency.now(id),
                Map.of(Platform.GOOGLE_ADS, Money.of("30.00", "EUR"), Platform.META_ADS, Money.of("30.00", "EUR")));
        agency.clock.pass(Duration.ofDays(2));
        var pacing = performance(Set.of()).pacing();
        // half of the first day at 90, then two and a half days at 60
        assertThat(pacing.planned()).isCloseTo(195_000_000L, within(1L));
    }

    @Test
    void whatFailsIsReadLater() {
        agency.meta.fail(new PlatformFailure.Unavailable("500", "We are down."));
        assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
        assertThat(sync.handle(meta)).isEmpty();
        agency.clock.pass(Duration.ofMinutes(20));
        assertThat(all(meta)).isEqualTo(1);
    }

    @Test
    void whoCannotWaitReadsNothingThatIsBeingRead() {
        agency.accounts.before("conn_meta", () -> assertThat(sync.again(meta)).isZero());
        assertThat(all(meta)).isEqualTo(1);
        assertThat(sync.again(meta)).isZero();
    }
}
