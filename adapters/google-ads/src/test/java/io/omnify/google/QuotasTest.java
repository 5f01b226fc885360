package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose quota at Google a call uses up, and whom it stops when there is none left. */
@QuarkusTest
class QuotasTest {
    private static final Map<String, String> OWN_TOKEN = Map.of("developer_token", "their-own-token");
    private static final String ANYTHING = """
            {"access_token":"ya29.new","expires_in":3600,"requestId":"dm-1","results":[]}""";
    private static final String DEVELOPER = Answers.quota("RESOURCE_EXHAUSTED", 3_600);

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
    }

    private static Access access(String org, Mode mode, Map<String, String> settings) {
        return new Access(new OrgId(org), "con_1", Platform.GOOGLE_ADS, mode, "1234567890", settings, "ya29.secret");
    }

    private static Access live(String org) {
        return access(org, Mode.LIVE, Map.of());
    }

    private static Optional<PlatformFailure> asked(Joined.Advertising google, Access as) {
        try {
            google.ads().get(as, "77");
            return Optional.empty();
        } catch (PlatformFailed e) {
            return Optional.of(e.failure());
        }
    }

    /** Of ten calls in a day three may be made at once. */
    @Test
    void onlyLiveCallsOfTheAdsApiUseUpOurDeveloperToken() {
        guard.says(ANYTHING);
        var google = guard.limited(10);
        var people = List.of(new Person("anna@example.com", null, null, null, null, true));
        for (int i = 0; i < 10; i++) {
            assertThat(asked(google, access("org_a", Mode.SIMULATION, Map.of())))
                    .isEmpty();
            assertThat(asked(google, access("org_a", Mode.LIVE, OWN_TOKEN))).isEmpty();
            google.connector().refresh(Mode.LIVE, new Credentials("a", null, "r", null, List.of(), Map.of()));
            google.audiences().add(live("org_a"), "55", people);
        }
        for (int i = 0; i < 3; i++)
            assertThat(asked(google, live("org_a"))).as("%d", i).isEmpty();
        int sent = guard.asked.size();
        assertThat(asked(google, live("org_a"))).get().isInstanceOf(RateLimited.class);
        assertThat(guard.asked).hasSize(sent);
        assertThat(asked(google, access("org_a", Mode.SIMULATION, Map.of()))).isEmpty();
    }

    @Test
    void aDeveloperTokenThatIsUsedUpStopsAllWhoseCallsAreCountedThere() {
        guard.says(Guard.Said.of(429, DEVELOPER), Guard.Said.ok(ANYTHING));
        var google = guard.google();
        assertThat(asked(google, live("org_a"))).get().isInstanceOf(PlatformFailure.QuotaExhausted.class);

        assertThat(asked(google, live("org_b"))).get().isInstanceOf(RateLimited.class);
        assertThat(guard.asked).hasSize(1);
        assertThat(asked(google, access("org_b", Mode.LIVE, OWN_TOKEN))).isEmpty();
        assertThat(asked(google, access("org_b", Mode.SIMULATION, Map.of()))).isEmpty();
    }

    @Test
    void anAccountThatIsUsedUpStopsNobodyElse() {
        guard.says(Guard.Said.of(429, DEVELOPER.replace("DEVELOPER", "ACCOUNT")), Guard.Said.ok(ANYTHING));
        var google = guard.google();
        assertThat(asked(google, live("org_a"))).isPresent();
        assertThat(asked(google, live("org_b"))).isEmpty();
        assertThat(asked(google, live("org_a"))).get().isInstanceOf(RateLimited.class);
    }

    @Test
    void theSimulatedWorldsTroublesStopNobodyInIt() {
        guard.says(Guard.Said.of(429, DEVELOPER), Guard.Said.ok(ANYTHING));
        var google = guard.google();
        assertThat(asked(google, access("org_a", Mode.SIMULATION, Map.of()))).isPresent();
        assertThat(asked(google, access("org_b", Mode.SIMULATION, Map.of()))).isEmpty();
        assertThat(asked(google, live("org_a"))).isEmpty();
    }
}
