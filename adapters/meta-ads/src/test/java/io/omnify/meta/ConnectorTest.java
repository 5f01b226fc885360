package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.port.Connector.Consent;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How an account is connected. The specification at hand says nothing of tokens; these are the documentation's forms. */
@QuarkusTest
class ConnectorTest {
    private static final URI BACK = URI.create("https://omnify.example/api/connections/callback");
    private static final String FACTS = "{\"data\":{\"app_id\":\"4711\",\"type\":\"USER\",\"is_valid\":true,"
            + "\"expires_at\":1800000000,\"data_access_expires_at\":1802000000,\"scopes\":[\"ads_management\"]}}";

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);

    @AfterEach
    void close() {
        guard.close();
    }

    @Test
    void asksForConsentInOurName() {
        var uri = Worlds.joined(guard).connector().consent(Mode.LIVE, new Consent("st&ate", BACK, "unused"));
        assertThat(uri.toString())
                .startsWith(
                        guard.base() + "/" + MetaSpec.VERSION + "/dialog/oauth?client_id=4711&redirect_uri=https%3A")
                .contains("state=st%26ate", "response_type=code", "scope=ads_management%2Cads_read");
    }

    @Test
    void exchangesACodeForATokenThatLivesForTwoMonths() {
        meta.ok("POST access_token", "{\"access_token\":\"EAAlong\",\"expires_in\":5184000}");
        meta.ok("GET debug_token", FACTS);
        var given = Worlds.joined(guard).connector().exchange(Mode.LIVE, new Grant("code1", BACK, "unused"));

        assertThat(given.accessToken()).isEqualTo("EAAlong");
        assertThat(given.refreshToken()).isEqualTo("EAAlong");
        assertThat(given.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_800_000_000));
        assertThat(given.refreshExpiresAt()).isEqualTo(Instant.ofEpochSecond(1_802_000_000));
        assertThat(given.scopes()).containsExactly("ads_management");
        var forms = guard.requests.stream().map(SpecGuard.Request::body).toList();
        assertThat(forms.get(0)).contains("code=code1", "client_secret=our-secret");
        assertThat(forms.get(1)).contains("grant_type=fb_exchange_token", "set_token_expires_in_60_days=true");
        assertThat(guard.requests).noneMatch(each -> each.query().contains("our-secret"));
    }

    @Test
    void saysWhenATokenOfAnotherAppEndsAndThatItCannotBeProlonged() {
        meta.ok("GET debug_token", FACTS.replace("4711", "99"));
        var pasted = Worlds.joined(guard)
                .connector()
                .inspect(Mode.LIVE, Credentials.pasted("EAAtheirs", Map.of("page_id", "1")));
        assertThat(pasted.expiresAt()).isEqualTo(Instant.ofEpochSecond(1_800_000_000));
        assertThat(pasted.refreshToken()).isNull();
        assertThat(pasted.settings()).containsEntry("app_id", "99").containsEntry("page_id", "1");
        assertThat(failure(() -> Worlds.joined(guard).connector().refresh(Mode.LIVE, pasted)))
                .isInstanceOf(Unauthorized.class);
    }

    @Test
    void takesATokenThatIsNotValidForWorthless() {
        meta.ok("GET debug_token", "{\"data\":{\"is_valid\":false}}");
        assertThat(failure(() ->
                        Worlds.joined(guard).connector().inspect(Mode.LIVE, Credentials.pasted("EAAdead", Map.of()))))
                .isInstanceOf(Unauthorized.class);
    }

    @Test
    void endsOnlyWhatWasGivenToUs() {
        meta.ok("DELETE permissions", "{\"success\":true}");
        var connector = Worlds.joined(guard).connector();
        connector.revoke(Mode.LIVE, Credentials.pasted("EAAtheirs", Map.of("app_id", "99")));
        assertThat(guard.requests).isEmpty();
        connector.revoke(Mode.LIVE, Credentials.pasted("EAAours", Map.of("app_id", "4711")));
        assertThat(guard.requests).hasSize(1);
        meta.put("DELETE permissions", Reply.json(400, "{\"error\":{\"code\":190}}"));
        connector.revoke(Mode.LIVE, Credentials.pasted("EAAours", Map.of("app_id", "4711")));
    }

    @Test
    void listsTheAccountsThatTheTokenOpens() {
        meta.ok(
                "GET adaccounts",
                "{\"data\":[{\"account_id\":\"1\",\"name\":\"Shop\",\"currency\":\"JPY\","
                        + "\"timezone_name\":\"Asia/Tokyo\",\"id\":\"act_1\"},{\"account_id\":\"2\"}]}");
        var accounts = Worlds.joined(guard).connector().accounts(Worlds.access(Map.of()));
        assertThat(accounts).hasSize(2);
        assertThat(accounts.getFirst().zone().getId()).isEqualTo("Asia/Tokyo");
        assertThat(accounts.getLast().currency()).isNull();
    }

    @Test
    void whatOneOrganisationIsToldStopsNoOther() {
        var connector = Worlds.joined(guard).connector();
        var foreign = Credentials.pasted("EAAtheirs", Map.of("app_id", "99"));
        var one = Worlds.access(Map.of());
        var other = Worlds.access(Map.of());
        var usedUp = "{\"error\":{\"code\":4,\"message\":\"Application request limit reached\"}}";
        meta.put("GET debug_token", Reply.json(400, usedUp));
        assertThat(failure(() -> connector.askedBy(one.org()).inspect(Mode.LIVE, foreign)))
                .isInstanceOf(RateLimited.class);
        meta.ok("GET debug_token", FACTS);
        meta.ok("GET adaccounts", "{\"data\":[]}");
        int asked = guard.requests.size();
        assertThat(failure(() -> connector.askedBy(one.org()).inspect(Mode.LIVE, foreign)))
                .isInstanceOf(RateLimited.class);
        assertThat(failure(() -> connector.accounts(one))).isInstanceOf(RateLimited.class);
        assertThat(guard.requests).hasSize(asked);
        assertThat(connector.askedBy(other.org()).inspect(Mode.LIVE, foreign).accessToken())
                .isEqualTo("EAAtheirs");
        assertThat(connector.accounts(other)).isEmpty();
    }

    @Test
    void showsNoSecretToWhoeverPrintsIt() {
        var settings = new MetaSettings(MetaSpec.VERSION, null, BACK, BACK, BACK, "4711", "our-secret");
        assertThat(settings.toString() + new App("4711", "our-secret")).doesNotContain("our-secret");
    }

    @Test
    void saysUntilWhenTheVersionIsServed() {
        var description = Worlds.joined(guard).connector().description();
        assertThat(description.apiVersion()).isEqualTo(MetaSpec.VERSION);
        assertThat(description.sunset()).isEqualTo(Worlds.SUNSET);
    }
}
