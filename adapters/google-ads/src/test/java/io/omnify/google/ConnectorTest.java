package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Google's tokens: an hour, and refresh tokens that stay, unless Google says that they end. */
@QuarkusTest
class ConnectorTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Credentials OLD = new Credentials("a", null, "r", null, List.of(), Map.of());

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
    }

    private Credentials renewed(String answer) {
        guard.says(answer);
        return guard.google(InstantSource.fixed(NOW)).connector().refresh(Mode.LIVE, OLD);
    }

    /** As while the consent screen is in testing. */
    @Test
    void aRefreshTokenThatEndsIsToldToEnd() {
        var week = renewed("{\"access_token\":\"b\",\"expires_in\":3599,\"refresh_token_expires_in\":604799}");
        assertThat(week.expiresAt()).isEqualTo(NOW.plusSeconds(3_599));
        assertThat(week.refreshExpiresAt())
                .isEqualTo(NOW.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(week.refreshToken()).isEqualTo("r");
        assertThat(renewed("{\"access_token\":\"b\",\"expires_in\":3599}").refreshExpiresAt())
                .isNull();
    }

    @Test
    void anAnswerWithoutATokenIsNone() {
        guard.says("{\"expires_in\":3600}");
        var connector = guard.google().connector();
        assertThat(Refusals.failure(() -> connector.refresh(Mode.LIVE, OLD)))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void saysUntilWhenTheVersionIsServed() {
        var description = guard.google().connector().description();
        assertThat(description.apiVersion()).isEqualTo("v25");
        assertThat(description.sunset()).isEqualTo(Guard.SUNSET);
    }

    @Test
    void takesOnlyAVersionThatLooksLikeOne() {
        var any = GoogleAdsSettings.Hosts.GOOGLE;
        var app = new GoogleAdsSettings.App("", "", "", 0);
        for (var wrong : new String[] {"25", "v25.1", "latest", "", "v25/customers"})
            assertThatThrownBy(() -> new GoogleAdsSettings(wrong, null, "v1", any, URI.create("http://x"), app))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
