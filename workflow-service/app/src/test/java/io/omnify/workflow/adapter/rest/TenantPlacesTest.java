package io.omnify.workflow.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TenantPlacesTest {
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    private final TenantPlaces places = new TenantPlaces(2, 3);
    private final OrgId a = new OrgId("org_a");
    private final OrgId b = new OrgId("org_b");

    @Test
    void oneWhoHasEnoughLeavesTheOthersTheirs() throws InterruptedException {
        assertThat(places.take(a, NOT_AT_ALL)).isTrue();
        assertThat(places.take(a, NOT_AT_ALL)).isTrue();
        assertThat(places.take(a, NOT_AT_ALL)).isFalse();
        assertThat(places.take(b, NOT_AT_ALL)).isTrue();
        assertThat(places.take(b, NOT_AT_ALL)).as("the process bears no more").isFalse();
        places.giveBack(a);
        assertThat(places.take(b, NOT_AT_ALL)).isTrue();
    }

    @Test
    void whoWaitsIsGivenThePlaceThatBecomesFree() throws InterruptedException {
        places.take(a, NOT_AT_ALL);
        places.take(a, NOT_AT_ALL);
        var end = Thread.ofVirtual().start(() -> places.giveBack(a));
        assertThat(places.take(a, Duration.ofSeconds(10))).isTrue();
        end.join();
    }
}
