package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Watches} must do. */
public abstract class WatchesContract {
    private static final Instant NOW = Instant.parse("2026-03-15T04:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final String campaign = "camp_" + UUID.randomUUID();

    protected abstract Watches watches();

    private Watch fresh() {
        var caps = Map.of(Platform.META_ADS, Money.of("50.00", "EUR"));
        var settings = new Settings(Mode.AUTO, 2.5, 20, caps, Money.of("120.00", "EUR"));
        return new Watch(acme, campaign, settings, NOW, null, null, "user_a", 0);
    }

    private Watch stored() {
        return watches().find(acme, campaign).orElseThrow();
    }

    @Test
    void keepsAllThatWasSaid() {
        assertThat(watches().save(fresh())).isTrue();

        assertThat(stored().settings()).isEqualTo(fresh().settings());
        assertThat(stored().by()).isEqualTo("user_a");
    }

    @Test
    void hidesItFromOtherOrganisations() {
        watches().save(fresh());

        assertThat(watches().find(new OrgId("org_" + UUID.randomUUID()), campaign))
                .isEmpty();
    }

    @Test
    void refusesTheSecondOfTwoRacingChanges() {
        watches().save(fresh());
        var read = stored();

        assertThat(watches().save(read.with(Settings.usual(), "user_b", NOW))).isTrue();
        assertThat(watches().save(read.with(Settings.usual(), "user_c", NOW))).isFalse();
        assertThat(watches().save(fresh())).isFalse();
        assertThat(stored().by()).isEqualTo("user_b");
    }

    @Test
    void notesCourseAndRestBesideAChangeOfSettings() {
        watches().save(fresh());
        var read = stored();
        watches().save(read.with(Settings.usual(), "user_b", NOW));

        var course =
                new Watch.Course(Money.of("90.00", "EUR"), LocalDate.parse("2026-03-01"), Money.of("88.00", "EUR"));
        watches().note(read.on(course).resting(LocalDate.parse("2026-03-10")));

        assertThat(stored().course()).isEqualTo(course);
        assertThat(stored().restUntil()).isEqualTo(LocalDate.parse("2026-03-13"));
        assertThat(stored().settings()).isEqualTo(Settings.usual());
    }

    @Test
    void givesEachThatIsDueToOneTakerUntilItsTimeIsOver() {
        watches().save(fresh());

        assertThat(watches().take(NOW.minusSeconds(1), WITHIN, 500)).noneMatch(this::mine);
        assertThat(watches().take(NOW, WITHIN, 500)).anyMatch(this::mine);
        assertThat(watches().take(NOW, WITHIN, 500)).noneMatch(this::mine);
        assertThat(watches().take(NOW.plus(WITHIN), WITHIN, 500)).anyMatch(this::mine);
    }

    @Test
    void comesBackWhenItIsScheduled() {
        watches().save(fresh());
        watches().take(NOW, WITHIN, 500);

        watches().schedule(acme, campaign, NOW.plus(Duration.ofDays(1)));

        assertThat(watches().take(NOW.plus(Duration.ofHours(23)), WITHIN, 500)).noneMatch(this::mine);
        assertThat(watches().take(NOW.plus(Duration.ofDays(1)), WITHIN, 500)).anyMatch(this::mine);
    }

    private boolean mine(Watch each) {
        return each.campaign().equals(campaign);
    }
}
