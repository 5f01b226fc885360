package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AccountCallsTest {
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Terms PLENTY = Terms.of(Allowance.of(1_000, Duration.ofSeconds(1)));
    private final List<Duration> slept = new ArrayList<>();
    private final AtomicInteger made = new AtomicInteger();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private AccountCalls calls(Terms terms) {
        return new AccountCalls("test", terms, () -> now, time -> {
            slept.add(time);
            now = now.plus(time);
        });
    }

    private Callable<String> failing(int times, VendorFailure with) {
        return () -> {
            if (made.incrementAndGet() <= times) throw with;
            return "done";
        };
    }

    private static VendorFailure status(int status) {
        return VendorFailure.status(status, Map.of("retry-after-ms", "1"), "");
    }

    @Test
    void aReadIsMadeAgainAndAWriteIsNot() throws Exception {
        var calls = calls(PLENTY);
        assertThat(calls.read("org/1", WITHIN, failing(2, status(503)))).isEqualTo("done");
        assertThat(made).hasValue(3);

        made.set(0);
        var failure =
                catchThrowableOfType(VendorFailure.class, () -> calls.write("org/1", WITHIN, failing(2, status(503))));
        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure.neverSent()).isFalse();
        assertThat(made).hasValue(1);
    }

    @Test
    void aWriteIsMadeAgainWhereNothingCanHaveHappened() throws Exception {
        var calls = calls(PLENTY);
        assertThat(calls.write("org/1", WITHIN, failing(1, status(429)))).isEqualTo("done");
        var neverLeft = VendorFailure.unreachable(new RuntimeException(new ConnectException("refused")));
        assertThat(neverLeft.neverSent()).isTrue();
        made.set(0);
        assertThat(calls.write("org/1", WITHIN, failing(1, neverLeft))).isEqualTo("done");
    }

    @Test
    void whoHasNoCallsLeftWaitsAndIsToldWhenThatIsTooLong() throws Exception {
        var calls = calls(Terms.of(Allowance.of(3, Duration.ofMinutes(1))));
        calls.read("org/1", WITHIN, () -> "first");
        var failure = catchThrowableOfType(
                VendorFailure.class, () -> calls.read("org/1", Duration.ofSeconds(1), failing(0, status(500))));
        assertThat(failure.neverSent()).isTrue();
        assertThat(failure.status()).isEqualTo(429);
        assertThat(failure.header("retry-after-ms")).isPresent();
        assertThat(made).hasValue(0);
        assertThat(calls.read("org/2", WITHIN, () -> "of another")).isEqualTo("of another");
        assertThat(slept).isEmpty();

        assertThat(calls.read("org/1", Duration.ofMinutes(2), () -> "later")).isEqualTo("later");
        assertThat(slept).isNotEmpty();
    }

    @Test
    void anAccountWhoseCallsAllFailRestsAndTheOthersDoNot() throws Exception {
        var calls = calls(PLENTY);
        for (int i = 0; i < 5; i++)
            catchThrowableOfType(VendorFailure.class, () -> calls.write("org/1", WITHIN, failing(99, status(500))));
        var resting = catchThrowableOfType(VendorFailure.class, () -> calls.write("org/1", WITHIN, () -> "no"));
        assertThat(resting.neverSent()).isTrue();
        assertThat(calls.write("org/2", WITHIN, () -> "yes")).isEqualTo("yes");

        now = now.plusSeconds(3_600);
        assertThat(calls.write("org/1", WITHIN, () -> "well again")).isEqualTo("well again");
        assertThat(calls.write("org/1", WITHIN, () -> "and goes on")).isEqualTo("and goes on");
    }

    @Test
    void whatIsRefusedForGoodIsNoIllness() throws Exception {
        var calls = calls(PLENTY);
        for (int i = 0; i < 9; i++)
            catchThrowableOfType(VendorFailure.class, () -> calls.read("org/1", WITHIN, failing(99, status(400))));
        assertThat(calls.read("org/1", WITHIN, () -> "yes")).isEqualTo("yes");
    }

    @Test
    void isFedByWhatAnswersSayOfTheCallsLeft() throws Exception {
        UsageReader left = headers -> headers.apply("x-left")
                .map(Long::parseLong)
                .map(calls -> UsageReader.Usage.left(calls, 100, Duration.ofSeconds(10)));
        var calls = calls(PLENTY.reading(left));
        var refused = VendorFailure.status(400, Map.of("X-Left", "1"), "");
        catchThrowableOfType(VendorFailure.class, () -> calls.read("org/1", WITHIN, failing(99, refused)));
        assertThat(calls.read("org/2", WITHIN, () -> "ok")).isEqualTo("ok");
        assertThat(slept).isEmpty();
        assertThat(calls.read("org/1", WITHIN, () -> "ok")).isEqualTo("ok");
        assertThat(slept).containsExactly(Duration.ofSeconds(10));
    }

    @Test
    void obeysACodeThatIsNoStatus() throws Exception {
        UsageReader byCode = new UsageReader() {
            @Override
            public Optional<Usage> read(java.util.function.Function<String, Optional<String>> headers) {
                return Optional.empty();
            }

            @Override
            public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
                return failure.body().contains("code 17") ? Optional.of(Duration.ofMinutes(3)) : Optional.empty();
            }
        };
        var calls = calls(PLENTY.reading(byCode));
        var limited = VendorFailure.status(400, Map.of(), "code 17");
        catchThrowableOfType(VendorFailure.class, () -> calls.read("org/1", WITHIN, failing(99, limited)));
        assertThat(calls.read("org/1", Duration.ofMinutes(4), () -> "later")).isEqualTo("later");
        assertThat(slept).containsExactly(Duration.ofMinutes(3));
    }

    @Test
    void whatAllAccountsShareBeingUsedUpStopsAllOfThem() throws Exception {
        var calls = calls(PLENTY.forAll(failure -> failure.body().contains("of the token")));
        var own = VendorFailure.status(429, Map.of("retry-after-ms", "90000"), "of the account");
        catchThrowableOfType(VendorFailure.class, () -> calls.read("org_a/1", WITHIN, failing(99, own)));
        assertThat(calls.read("org_b/2", WITHIN, () -> "of another")).isEqualTo("of another");

        var shared = VendorFailure.status(429, Map.of("retry-after-ms", "90000"), "of the token");
        catchThrowableOfType(VendorFailure.class, () -> calls.read("org_b/2", WITHIN, failing(99, shared)));
        made.set(0);
        var keptBack =
                catchThrowableOfType(VendorFailure.class, () -> calls.read("org_c/3", WITHIN, failing(0, shared)));
        assertThat(keptBack.neverSent()).isTrue();
        assertThat(made).hasValue(0);
    }

    @Test
    void callsOfAllKindsByOneAppAreStoppedTogetherAndThoseByAnotherAreNot() throws Exception {
        var terms = PLENTY.forAll(failure -> failure.body().contains("of the app"));
        var changes = calls(terms);
        var figures = calls(terms);
        var ours = new CommonLimit(Allowance.of(60, Duration.ofMinutes(1)));
        var theirs = new CommonLimit(Allowance.of(60, Duration.ofMinutes(1)));
        var shared = VendorFailure.status(429, Map.of("retry-after-ms", "90000"), "of the app");
        catchThrowableOfType(VendorFailure.class, () -> changes.read("org_a/1", ours, WITHIN, failing(99, shared)));
        made.set(0);
        var keptBack = catchThrowableOfType(
                VendorFailure.class, () -> figures.write("org_b/2", ours, WITHIN, failing(0, shared)));
        assertThat(keptBack.neverSent()).isTrue();
        assertThat(made).hasValue(0);
        assertThat(figures.read("org_c/3", theirs, WITHIN, () -> "of another app"))
                .isEqualTo("of another app");
    }

    @Test
    void anAnswerThatMakesNoSenseIsUnreadableAndNotAskedForAgain() {
        var failure = catchThrowableOfType(
                VendorFailure.class,
                () -> calls(PLENTY).read("org/1", WITHIN, () -> {
                    made.incrementAndGet();
                    return Long.parseLong("no number");
                }));
        assertThat(failure.kind()).isEqualTo(VendorFailure.Kind.UNREADABLE);
        assertThat(made).hasValue(1);
    }
}
