package io.omnify.simulator.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.faults.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T05:00:00Z"));
    private final Allowances allowances = new Allowances(now::get, 60, 6_000);

    @Test
    void fallWithEachCallAndGrowBackWithTime() {
        assertThat(allowances.of("a").requests().remaining()).isEqualTo(60);
        for (int i = 0; i < 10; i++) allowances.spend("a", 300);
        var standing = allowances.of("a");
        assertThat(standing.requests().remaining()).isEqualTo(50);
        assertThat(standing.tokens().remaining()).isEqualTo(3_000);
        assertThat(standing.tokens().untilAll()).isEqualTo(Duration.ofSeconds(30));
        now.updateAndGet(instant -> instant.plusSeconds(5));
        assertThat(allowances.of("a").requests().remaining()).isEqualTo(55);
        assertThat(allowances.of("a").tokens().remaining()).isEqualTo(3_500);
    }

    @Test
    void areToldAsOfTheMomentOfTheCall() {
        var passing = new Allowances(() -> now.updateAndGet(instant -> instant.plusSeconds(5)), 60, 6_000);
        var standing = passing.spend("a", 300);
        assertThat(standing.requests().remaining()).isEqualTo(59);
        assertThat(standing.tokens().remaining()).isEqualTo(5_700);
    }

    @Test
    void areEachKeysOwn() {
        allowances.spend("a", 6_000);
        assertThat(allowances.of("a").isUsedUp()).isTrue();
        assertThat(allowances.of("b").isUsedUp()).isFalse();
    }

    @Test
    void areThereAgainWhenTheyPromised() {
        allowances.spend("a", 9_000);
        var standing = allowances.of("a");
        assertThat(standing.untilNext()).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(31));
        now.updateAndGet(instant -> instant.plus(standing.untilNext()));
        assertThat(allowances.of("a").isUsedUp()).isFalse();
    }

    @Test
    void refuseWithTheTimeToComeBack() {
        var limits = new RateLimits(allowances);
        var call = new Call("POST", "/openai/v1/responses", Map.of(), "Bearer k", Duration.ZERO, "{}");
        assertThat(limits.refusal(call)).isEmpty();
        for (int i = 0; i < 60; i++) allowances.spend("Bearer k", 1);
        var refusal = limits.refusal(call).orElseThrow();
        assertThat(refusal.status()).isEqualTo(429);
        assertThat(limits.headers(call, refusal, Fault.NONE))
                .containsEntry("Retry-After-Ms", "1000")
                .containsEntry("x-ratelimit-remaining-requests", "0");
    }
}
