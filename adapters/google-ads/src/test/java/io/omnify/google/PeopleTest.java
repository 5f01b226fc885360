package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.vendor.http.Sha256;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Persons on their way to Google's Data Manager: known by hashes alone. */
@QuarkusTest
class PeopleTest {
    /** SHA-256 of "anna@example.com", by sha256sum. */
    private static final String ANNA = "f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01";

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final String TAKEN = "{\"requestId\":\"dm-1\"}";

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
    }

    private JsonNode sent(int index) {
        try {
            return Wire.JSON.readTree(guard.asked.get(index).body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Person person(String email) {
        return new Person(email, null, null, null, null, true);
    }

    @Test
    void sendsHashesOfWhatWasCleaned() {
        guard.says(TAKEN);
        var anna = new Person(" Anna@Example.COM", "+49 (30) 123-456", "Anna", "Alt", "DE", true);
        var access = Guard.access(Map.of("login_customer_id", "999-888-7777"));

        var result = guard.google().audiences().add(access, "55", List.of(anna));

        assertThat(result).isEqualTo(BatchResult.all(1, "dm-1"));
        assertThat(guard.asked.getFirst().path()).isEqualTo("/people/v1/audienceMembers:ingest");
        assertThat(guard.asked.getFirst().body()).doesNotContainIgnoringCase("anna");
        var identifiers = sent(0).at("/audienceMembers/0/userData/userIdentifiers");
        assertThat(identifiers.at("/0/emailAddress").asText()).isEqualTo(ANNA);
        assertThat(identifiers.at("/1/phoneNumber").asText()).isEqualTo(Sha256.hex("+4930123456"));
        var to = sent(0).at("/destinations/0");
        assertThat(to.at("/operatingAccount/accountId").asText()).isEqualTo("1234567890");
        assertThat(to.at("/loginAccount/accountId").asText()).isEqualTo("9998887777");
        assertThat(to.path("productDestinationId").asText()).isEqualTo("55");
        assertThat(sent(0).at("/consent/adUserData").asText()).isEqualTo("CONSENT_GRANTED");
        assertThat(sent(0).path("encoding").asText()).isEqualTo("HEX");
    }

    @Test
    void leavingNamesNoConsent() {
        guard.says(TAKEN);
        guard.google().audiences().remove(Guard.access(), "55", List.of(person("anna@example.com")));
        assertThat(guard.asked.getFirst().path()).isEqualTo("/people/v1/audienceMembers:remove");
        assertThat(sent(0).has("consent")).isFalse();
        assertThat(sent(0).has("termsOfService")).isFalse();
    }

    @Test
    void googleMailHasNoDots() {
        assertThat(People.of(person("An.Na@gmail.com"))).isEqualTo(People.of(person("anna@gmail.com")));
        assertThat(People.of(person("an.na@example.com"))).isNotEqualTo(People.of(person("anna@example.com")));
        assertThat(People.of(person("no address"))).isEmpty();
    }

    private static Conversion conversion(String id, Instant at, String click) {
        return new Conversion(
                id, "700", "purchase", at, Money.of("19.90", "EUR"), person("anna@example.com"), click, null);
    }

    @Test
    void tellsWhatAClickLedTo() {
        guard.says(TAKEN);
        var sink = guard.google(InstantSource.fixed(NOW)).conversions();
        var old = NOW.minusSeconds(91L * 86_400);

        var result = sink.send(
                Guard.access(),
                List.of(
                        conversion("ev_0", old, null),
                        conversion("ev_1", NOW.minusMillis(1), "Cj0"),
                        conversion("ev_2", NOW, "wbraid:abc")));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::code).containsExactly("too_old");
        var event = sent(0).at("/events/0");
        assertThat(event.path("transactionId").asText()).isEqualTo("ev_1");
        assertThat(event.path("eventTimestamp").asText()).isEqualTo("2026-11-23T09:59:59Z");
        assertThat(event.path("conversionValue").decimalValue()).isEqualByComparingTo("19.90");
        assertThat(event.path("currency").asText()).isEqualTo("EUR");
        assertThat(event.at("/adIdentifiers/gclid").asText()).isEqualTo("Cj0");
        assertThat(sent(0).at("/events/1/adIdentifiers/wbraid").asText()).isEqualTo("abc");
        assertThat(event.path("destinationReferences").path(0)).isEqualTo(sent(0).at("/destinations/0/reference"));
    }

    private static String refused(String... fields) {
        var violations = new StringBuilder();
        for (var field : fields)
            violations
                    .append(violations.isEmpty() ? "" : ",")
                    .append("{\"field\":\"%s\",\"description\":\"Bad.\",\"reason\":\"INVALID_FORMAT\"}"
                            .formatted(field));
        return """
                {"error":{"code":400,"message":"There was a problem with the request.","status":"INVALID_ARGUMENT",
                 "details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"INVALID_ARGUMENT"},
                  {"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":[%s]}]}}""".formatted(violations);
    }

    @Test
    void leavesOutTheRowsThatGoogleNames() {
        guard.says(
                Guard.Said.of(400, refused("audience_members[1].user_data.user_identifiers[0]", "audienceMembers[2]")),
                Guard.Said.ok(TAKEN));
        var people =
                List.of(person("a@x.example"), person("b@x.example"), person("c@x.example"), person("d@x.example"));
        var result = guard.google().audiences().add(Guard.access(), "55", people);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(1, 2);
        assertThat(sent(1).path("audienceMembers")).hasSize(2);
    }

    @Test
    void aRefusalOfTheWholeIsNoRow() {
        guard.says(Guard.Said.of(400, refused("destinations[0].product_destination_id")));
        var audiences = guard.google().audiences();
        assertThat(Refusals.failure(() -> audiences.add(Guard.access(), "55", List.of(person("a@x.example")))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(guard.asked).hasSize(1);
    }
}
