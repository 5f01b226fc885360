package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.shared.domain.Money;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link ConversionSink} must do. */
public abstract class ConversionSinkContract {
    private static final Person ANNA = new Person("Anna@Example.com ", "+4930123456", "Anna", "Alt", "DE", true);
    private static final Person UNASKED = new Person("carl@example.com", null, null, null, null, false);
    private static final Person NOBODY = new Person(null, null, null, null, null, true);

    protected abstract ConversionSink conversions();

    protected abstract Access access();

    /** The vendor's id of something that is counted in this account. */
    protected abstract String action();

    /** What time it is at the vendor. */
    protected abstract Instant now();

    private Conversion of(Person person, Duration ago) {
        return new Conversion(
                "ev_" + UUID.randomUUID(),
                action(),
                "purchase",
                now().minus(ago),
                Money.of("19.90", "EUR"),
                person,
                null,
                URI.create("https://shop.example/thanks"));
    }

    private Conversion recent(Person person) {
        return of(person, Duration.ofHours(3));
    }

    @Test
    void takesWhatHappenedAgainAndAgain() {
        var happened = List.of(recent(ANNA), recent(ANNA));
        for (int i = 0; i < 2; i++) {
            var result = conversions().send(access(), happened);
            assertThat(result.failed()).isEmpty();
            assertThat(result.accepted()).isEqualTo(2);
        }
    }

    @Test
    void takesWhatWasWorthNothingThatCanBeSaid() {
        var full = recent(ANNA);
        var bare = new Conversion(full.eventId(), action(), "lead", full.at(), null, ANNA, null, null);
        assertThat(conversions().send(access(), List.of(bare)).accepted()).isEqualTo(1);
    }

    @Test
    void refusesRowByRowAndNeverTheOthers() {
        var result = conversions()
                .send(
                        access(),
                        List.of(
                                recent(UNASKED),
                                recent(ANNA),
                                recent(NOBODY),
                                of(ANNA, Duration.ofDays(400)),
                                recent(ANNA)));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactlyInAnyOrder(0, 2, 3);
        assertThat(result.failed()).allSatisfy(row -> {
            assertThat(row.code()).isNotBlank();
            assertThat(row.message()).doesNotContain("carl").doesNotContain("Anna");
        });
        assertThat(conversions().send(access(), List.of(recent(UNASKED))).accepted())
                .isZero();
        assertThat(conversions().send(access(), List.of()).accepted()).isZero();
    }

    @Test
    void refusesMoreThanOneCallTakes() {
        var many = new ArrayList<Conversion>();
        for (int i = 0; i <= conversions().most(); i++) many.add(recent(ANNA));
        assertThat(failure(() -> conversions().send(access(), many))).isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> conversions().send(bad, List.of(recent(ANNA)))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
