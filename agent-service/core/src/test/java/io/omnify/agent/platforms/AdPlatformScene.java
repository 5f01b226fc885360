package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An advertising platform to try things on, and the things to try. */
abstract class AdPlatformScene {
    protected abstract AdPlatform ads();

    /** An account that may be advertised with. */
    protected abstract Access access();

    /** Another account of the same vendor, which {@link #access} does not open. */
    protected abstract Access stranger();

    protected abstract Currency currency();

    protected abstract ZoneId zone();

    /** What time it is at the vendor. */
    protected abstract Instant now();

    /** Lets this time go by at the vendor. */
    protected abstract void pass(Duration time);

    /** Whether the vendor knows schedules by whole days of the account only; they reach out to the days' ends then. */
    protected boolean wholeDays() {
        return false;
    }

    /** A well-formed id of no campaign. */
    protected String nobodys() {
        return "987654321";
    }

    static String reference() {
        return "cmp_" + UUID.randomUUID().toString().replace("-", "");
    }

    CampaignBudget budget(String amount, Period period) {
        return new CampaignBudget(Money.of(amount, currency().getCurrencyCode()), period);
    }

    Schedule schedule(int startsInHours, @Nullable Integer endsInDays) {
        var start = Instant.ofEpochSecond(now().getEpochSecond())
                .plus(Duration.ofHours(startsInHours))
                .atZone(zone());
        return new Schedule(start, endsInDays == null ? null : start.plusDays(endsInDays));
    }

    protected CampaignSpec spec(String reference) {
        return spec(reference, "It's 50% \"off\" \\ Größe", budget("50.00", Period.DAILY), schedule(1, 30));
    }

    static CampaignSpec spec(String reference, String name, CampaignBudget budget, Schedule schedule) {
        var creative =
                new Creative("Buy shoes", "The best shoes of all.", URI.create("https://shop.example/shoes"), null);
        return new CampaignSpec(
                reference, name, Objective.SALES, budget, schedule, Audience.in("DE", "AT"), List.of(creative));
    }

    AdCampaign created() {
        return ads().create(access(), spec(reference()));
    }

    List<AdCampaign> all(Access access, int limit) {
        var all = new ArrayList<AdCampaign>();
        var cursor = Optional.<String>empty();
        do {
            var page = ads().list(access, limit, cursor);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor.isPresent());
        return all;
    }

    LocalDate today() {
        return now().atZone(zone()).toLocalDate();
    }

    List<DailyMetrics> metrics(LocalDate from, LocalDate to) {
        var all = new ArrayList<DailyMetrics>();
        ads().metrics(access(), from, to, all::add);
        return all;
    }

    static void assertUnauthorized(Runnable action) {
        assertThat(failure(action)).isInstanceOf(PlatformFailure.Unauthorized.class);
    }

    void assertSame(@Nullable Schedule actual, Schedule expected) {
        assertThat(actual).isNotNull();
        assertThat(moment(actual.start())).isEqualTo(moment(expected.start()));
        assertThat(Optional.ofNullable(actual.end()).map(this::lastMoment))
                .isEqualTo(Optional.ofNullable(expected.end()).map(this::lastMoment));
    }

    private Object moment(ZonedDateTime time) {
        return wholeDays() ? time.withZoneSameInstant(zone()).toLocalDate() : time.toInstant();
    }

    private Object lastMoment(ZonedDateTime end) {
        return moment(end.minusSeconds(1));
    }
}
