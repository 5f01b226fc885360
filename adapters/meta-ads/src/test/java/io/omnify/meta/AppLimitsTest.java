package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Meta allows an app, it allows all its accounts together. */
@QuarkusTest
class AppLimitsTest {
    private static final String OF_THE_APP =
            "{\"error\":{\"code\":4,\"message\":\"Application request limit reached\"}}";

    private static final String CAMPAIGN =
            Documented.campaign("PAUSED", "2026-12-01T09:00:00+0100", "2026-12-31T23:59:59+0100");

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);
    private final Joined.Advertising joined = Worlds.joined(guard);
    private final Access one = Worlds.access(Map.of());
    private final Access other = Worlds.access(Map.of());

    AppLimitsTest() {
        guard.introduce(Documented.CAMPAIGN, "campaign");
    }

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private void usedUpBy(Access access) {
        meta.put("GET " + Documented.CAMPAIGN, Reply.json(400, OF_THE_APP));
        assertThat(failure(() -> look(access))).isInstanceOf(RateLimited.class);
        meta.ok("GET " + Documented.CAMPAIGN, CAMPAIGN);
    }

    private void look(Access access) {
        joined.ads().get(access, Documented.CAMPAIGN);
    }

    @Test
    void stopsAllAccountsOfTheAppWhateverTheyAskFor() {
        usedUpBy(one);
        int asked = guard.requests.size();
        assertThat(failure(() -> look(other))).isInstanceOf(RateLimited.class);
        assertThat(failure(() -> joined.audiences().find(other, "Buyers"))).isInstanceOf(RateLimited.class);
        assertThat(guard.requests).hasSize(asked);
    }

    @Test
    void stopsThemBeforeMetaDoes() {
        var usage = Map.of("X-App-Usage", "{\"call_count\":97,\"total_time\":20,\"total_cputime\":20}");
        meta.put("GET " + Documented.CAMPAIGN, new Reply(200, usage, CAMPAIGN));
        look(one);
        int asked = guard.requests.size();
        assertThat(failure(() -> look(other))).isInstanceOf(RateLimited.class);
        assertThat(guard.requests).hasSize(asked);
    }

    @Test
    void leavesAccountsOfOtherAppsAlone() {
        usedUpBy(one);
        var brought = Worlds.access(Map.of("app_id", "0815", "app_secret", "their-secret"));
        assertThatCode(() -> look(brought)).doesNotThrowAnyException();
    }

    @Test
    void isNotStoppedByATokenThatNothingProvesToBeOfTheApp() {
        usedUpBy(Worlds.access(Map.of("app_id", "0815")));
        usedUpBy(Worlds.access(Map.of("app_id", "4711", "app_secret", "guessed")));
        assertThatCode(() -> look(one)).doesNotThrowAnyException();
    }

    @Test
    void isNotStoppedByWhatIsSaidToWhomMetaDoesNotLetIn() {
        var usage = Map.of("X-App-Usage", "{\"call_count\":100}");
        var refused = "{\"error\":{\"code\":190,\"message\":\"Invalid appsecret_proof provided\"}}";
        meta.put("GET " + Documented.CAMPAIGN, new Reply(400, usage, refused));
        assertThat(failure(() -> look(one))).isInstanceOf(Unauthorized.class);
        meta.ok("GET " + Documented.CAMPAIGN, CAMPAIGN);
        assertThatCode(() -> look(other)).doesNotThrowAnyException();
    }
}
