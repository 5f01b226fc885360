package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final RetryPolicy policy = new RetryPolicy(clock, () -> 0);

    private Optional<Duration> delay(int status, String... headers) {
        return policy.delay(0, failure(status, headers));
    }

    private static VendorFailure failure(int status, String... headers) {
        var all = new HashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) all.put(headers[i], headers[i + 1]);
        return VendorFailure.status(status, all, "");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
    void someStatusesAreWorthAnotherTry(int status) {
        assertThat(delay(status)).contains(Duration.ofMillis(500));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422})
    void othersAreNot(int status) {
        assertThat(delay(status)).isEmpty();
    }

    @Test
    void theVendorsOwnWordWins() {
        assertThat(delay(500, "X-Should-Retry", "false")).isEmpty();
        assertThat(delay(400, "X-Should-Retry", "true")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Retry-After-Ms, 1500, 1500",
        "Retry-After, 2, 2000",
        "Retry-After, 1.5, 1500",
        "'Retry-After', 'Thu, 1 Jan 2026 00:00:30 GMT', 30000",
        "'Retry-After', 'Wed, 31 Dec 2025 00:00:30 GMT', 0",
        "Retry-After, soon, 500",
        "Retry-After, -3, 500"
    })
    void theWaitIsTheOneAskedFor(String header, String value, long millis) {
        assertThat(delay(429, header, value)).contains(Duration.ofMillis(millis));
    }

    @Test
    void millisecondsGoBeforeSeconds() {
        assertThat(delay(429, "retry-after-ms", "10", "retry-after", "20")).contains(Duration.ofMillis(10));
    }

    @Test
    void nobodyWaitsLongerThanAMinute() {
        assertThat(delay(429, "Retry-After", "60")).isPresent();
        assertThat(delay(429, "Retry-After", "61")).isEmpty();
        assertThat(policy.retryAfter(failure(429, "Retry-After", "61"))).contains(Duration.ofSeconds(61));
    }

    @Test
    void waitsGrowAndEndAfterTwoRetries() {
        assertThat(policy.delay(1, failure(500))).contains(Duration.ofSeconds(1));
        assertThat(policy.delay(2, failure(500))).isEmpty();
    }

    @Test
    void jitterShortensTheWaitByAtMostAQuarter() {
        var jittery = new RetryPolicy(clock, () -> 1);
        assertThat(jittery.delay(0, failure(500))).contains(Duration.ofMillis(375));
    }

    @Test
    void aBrokenConnectionIsTriedAgainButNotATimeoutOrNonsense() {
        assertThat(policy.delay(0, VendorFailure.unreachable(new IOException("reset"))))
                .isPresent();
        assertThat(policy.delay(0, VendorFailure.timeout())).isEmpty();
        assertThat(policy.delay(0, VendorFailure.unreadable("?"))).isEmpty();
    }

    @Test
    void headersAreFoundInAnyCase() {
        assertThat(VendorFailure.status(429, Map.of("RETRY-after", "1"), "").header("retry-AFTER"))
                .contains("1");
    }

    @Test
    void aDroppedConnectionIsReplacedAtOnceAndOnlyOnce() {
        var dropped = VendorFailure.unreachable(new IOException("Connection was closed"));
        assertThat(policy.delay(0, dropped)).contains(Duration.ZERO);
        assertThat(policy.delay(1, dropped))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
    }
}
