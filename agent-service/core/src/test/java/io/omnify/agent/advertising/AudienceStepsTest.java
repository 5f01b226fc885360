package io.omnify.agent.advertising;

import static io.omnify.agent.effects.PlatformScene.ACME;
import static io.omnify.agent.effects.PlatformScene.OTHER;
import static io.omnify.agent.effects.PlatformScene.done;
import static io.omnify.agent.effects.PlatformScene.failure;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.advertising.usecase.AudienceActions;
import io.omnify.agent.effects.PlatformScene;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of people that steps of runs keep at a platform. */
class AudienceStepsTest {
    private static final Map<String, @Nullable Object> ADA = object("email", "ada@example.com", "consented", true);
    private static final Map<String, @Nullable Object> BOB = object("phone", "+4930123456", "consented", true);

    private final PlatformScene scene = new PlatformScene();
    private final String connection = scene.connected(ACME, Platform.META_ADS);
    private int steps;

    private Outcome step(OrgId org, String verb, Object... input) throws Exception {
        var actions = AudienceActions.of(scene.platforms, scene.use);
        var all = new HashMap<>(object((@Nullable Object[]) input));
        all.put("connection_id", connection);
        return scene.outcome(actions, org, new EffectId("run_1", "s" + ++steps, 1), "meta_ads.audience." + verb, all);
    }

    private String audience() throws Exception {
        return String.valueOf(done(step(ACME, "create", "name", "Buyers")).get("audience"));
    }

    @Test
    void thereIsOneListOfAName() throws Exception {
        var first = audience();
        assertThat(audience()).isEqualTo(first);
        assertThat(done(step(ACME, "create", "name", "Others")).get("audience")).isNotEqualTo(first);
    }

    @Test
    void onlyWhoAgreedIsSentAndOfTheOthersItIsTold() throws Exception {
        var list = audience();
        var people = List.of(
                object("email", "no address", "consented", true),
                ADA,
                object("email", "eve@example.com", "consented", false),
                object("phone", "030 123456", "consented", true),
                object("consented", true),
                BOB);
        var told = done(step(ACME, "add", "audience", list, "people", people));
        assertThat(told).containsEntry("accepted", 2).containsEntry("mode", "live");
        assertThat((List<?>) told.get("failed"))
                .extracting(row -> ((Map<?, ?>) row).get("row") + " " + ((Map<?, ?>) row).get("code"))
                .containsExactly("0 invalid_email", "2 no_consent", "3 invalid_phone", "4 nothing_to_recognise");
        assertThat(scene.audiences.people(list)).hasSize(2).allMatch(Person::consented);
    }

    @Test
    void whoWasPutOnAListTwiceIsThereOnceAndMayLeave() throws Exception {
        var list = audience();
        for (int i = 0; i < 2; i++) done(step(ACME, "add", "audience", list, "people", List.of(ADA, BOB)));
        assertThat(scene.audiences.people(list)).hasSize(2);
        done(step(ACME, "remove", "audience", list, "people", List.of(ADA)));
        assertThat(scene.audiences.people(list)).singleElement().matches(left -> left.email() == null);
    }

    @Test
    void nothingIsSentWhenNobodyFits() throws Exception {
        var list = audience();
        scene.audiences.fail(new PlatformFailure.Invalid("empty", "?", List.of()));
        var told = done(
                step(ACME, "add", "audience", list, "people", List.of(object("email", "none", "consented", true))));
        assertThat(told).containsEntry("accepted", 0);
    }

    @Test
    void whatIsNotThereAndWhatIsAnothersIsSaid() throws Exception {
        assertThat(failure(step(ACME, "add", "audience", "aud_9", "people", List.of(ADA)))
                        .code())
                .isEqualTo("audience-not-found");
        assertThat(failure(step(OTHER, "create", "name", "Buyers")).code()).isEqualTo("connection-not-found");
        assertThat(failure(step(ACME, "add", "audience", "aud_9", "people", List.of(object("email", "a@b.example"))))
                        .code())
                .as("whether somebody agreed has to be said")
                .isEqualTo("invalid-input");
    }

    @Test
    void asManyAreTakenAtOnceAsThePlatformTakes() {
        var add = AudienceActions.of(scene.platforms, scene.use).get(1).description();
        assertThat(add.name()).isEqualTo("meta_ads.audience.add");
        assertThat(add.inputSchema().toString()).contains("maxItems=1000");
    }
}
