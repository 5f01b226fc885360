package io.omnify.agent.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InMemoryAdPlatformTest extends AdPlatformContract {
    private final TestClock clock = new TestClock();
    private final InMemoryAdPlatform ads = new InMemoryAdPlatform(currency(), zone(), clock);

    static Access access(String account) {
        return new Access(
                new OrgId("org_a"), "con_1", Platform.GOOGLE_ADS, Mode.SIMULATION, account, Map.of(), "good-token");
    }

    @Override
    protected AdPlatform ads() {
        return ads;
    }

    @Override
    protected Access access() {
        return access("1");
    }

    @Override
    protected Access stranger() {
        return access("2");
    }

    @Override
    protected Currency currency() {
        return Currency.getInstance("EUR");
    }

    @Override
    protected ZoneId zone() {
        return ZoneId.of("Europe/Berlin");
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pass(Duration time) {
        clock.pass(time);
    }

    @Test
    void failsAsItIsToldAndThenNoMore() {
        ads.fail(new PlatformFailure.Unavailable("down", "Down."));
        var spec = spec("cmp_1");
        assertThat(Refusals.failure(() -> ads.create(access(), spec))).isInstanceOf(PlatformFailure.Unavailable.class);
        assertThat(ads.find(access(), "cmp_1")).isEmpty();
    }

    @Test
    void losesTheAnswerButNotTheCampaign() {
        ads.loseAnswer();
        assertThat(Refusals.failure(() -> ads.create(access(), spec("cmp_1"))))
                .isInstanceOf(PlatformFailure.Uncertain.class);
        assertThat(ads.find(access(), "cmp_1")).isPresent();
    }
}
