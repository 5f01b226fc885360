package io.omnify.agent.advertising;

import static io.omnify.agent.effects.PlatformScene.ACME;
import static io.omnify.agent.effects.PlatformScene.OTHER;
import static io.omnify.agent.effects.PlatformScene.done;
import static io.omnify.agent.effects.PlatformScene.failure;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.advertising.usecase.ConversionActions;
import io.omnify.agent.effects.PlatformScene;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What steps of runs tell a platform that its clicks led to. */
class ConversionStepsTest {
    private final PlatformScene scene = new PlatformScene();
    private final String connection = scene.connected(ACME, Platform.META_ADS);

    private Outcome send(OrgId org, int attempt, Object... more) throws Exception {
        var input = new HashMap<>(object(
                "connection_id",
                connection,
                "action",
                "pixel_1",
                "name",
                "purchase",
                "email",
                "ada@example.com",
                "value",
                object("amount", "12.50", "currency", "EUR"),
                "consented",
                true));
        input.putAll(object((@Nullable Object[]) more));
        var actions = ConversionActions.of(scene.platforms, scene.use, _ -> scene.clock.instant());
        return scene.outcome(actions, org, new EffectId("run_1", "tell", attempt), "meta_ads.conversion.send", input);
    }

    @Test
    void whatIsToldTwiceCountsOnce() throws Exception {
        var first = done(send(ACME, 1));
        assertThat(done(send(ACME, 1))).isEqualTo(first);
        assertThat(done(send(ACME, 2)).get("event_id")).isEqualTo(first.get("event_id"));
        assertThat(scene.conversions.counted()).singleElement().satisfies(told -> {
            assertThat(told.at()).isEqualTo(scene.clock.instant());
            assertThat(told.value()).isEqualTo(Money.of("12.50", "EUR"));
            assertThat(told.eventId()).isEqualTo(first.get("event_id"));
        });
    }

    @Test
    void aLostAnswerIsAskedForAgainUnderTheSameName() throws Exception {
        scene.conversions.fail(new PlatformFailure.Uncertain("cut", "The answer was lost."));
        done(send(ACME, 1));
        assertThat(scene.conversions.counted()).hasSize(1);
    }

    @Test
    void ofWhoHasNotAgreedNothingIsTold() throws Exception {
        assertThat(failure(send(ACME, 1, "consented", false)).code()).isEqualTo("consent-missing");
        assertThat(scene.conversions.counted()).isEmpty();
    }

    @Test
    void whatThePlatformWouldNotCountIsAFailure() throws Exception {
        assertThat(failure(send(ACME, 1, "email", null)).code()).isEqualTo("invalid-input");
        assertThat(failure(send(ACME, 2, "at", "2030-01-01T00:00:00Z")).message())
                .contains("has not been yet");
        var old = failure(send(ACME, 3, "at", "2020-01-01T00:00:00Z"));
        assertThat(old.code()).isEqualTo("conversion-refused");
        assertThat(old.message()).contains("too_old");
        assertThat(failure(send(OTHER, 4)).code()).isEqualTo("connection-not-found");
        assertThat(scene.conversions.counted()).isEmpty();
    }
}
