package io.omnify.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.SpecGuard.Reply;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What we send of people, held against Meta's own specification where that is at hand. */
@QuarkusTest
class PeopleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "23840000000000001";
    private static final Person ANNA = new Person("anna@example.com", "+4930123456", "Anna", "Alt", "DE", true);
    private static final Person BERT = new Person("bert@example.com", null, null, null, null, true);

    private final Documented meta = new Documented();
    private final SpecGuard guard = new SpecGuard(MetaSpec.load(), meta);

    PeopleTest() {
        guard.introduce(LIST, "audience");
        guard.introduce("555", "pixel");
    }

    @AfterEach
    void noViolations() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private JsonNode last() throws Exception {
        return JSON.readTree(guard.requests.getLast().body());
    }

    @Test
    void createsAListAndLooksForItByItsName() throws Exception {
        var audiences = Worlds.joined(guard).audiences();
        assertThat(audiences.create(Worlds.access(Map.of()), "Buyers", "Bought"))
                .isEqualTo(LIST);
        assertThat(last().toString())
                .isEqualTo("{\"name\":\"Buyers\",\"subtype\":\"CUSTOM\","
                        + "\"customer_file_source\":\"USER_PROVIDED_ONLY\",\"description\":\"Bought\"}");
        assertThat(audiences.find(Worlds.access(Map.of()), "Buy \"ers\"")).isEmpty();
        assertThat(guard.asked(guard.requests.getLast()).query())
                .containsEntry(
                        "filtering", "[{\"field\":\"name\",\"operator\":\"EQUAL\",\"value\":\"Buy \\\"ers\\\"\"}]");
        assertThat(audiences.size(Worlds.access(Map.of()), LIST)).hasValue(1_100);
    }

    @Test
    void uploadsHashesInASessionThatFollowsFromThem() throws Exception {
        meta.ok(
                "POST users",
                "{\"audience_id\":\"1\",\"session_id\":\"7\",\"num_received\":2,"
                        + "\"num_invalid_entries\":0,\"invalid_entry_samples\":{}}");
        var audiences = Worlds.joined(guard).audiences();
        audiences.add(Worlds.access(Map.of()), LIST, List.of(ANNA, BERT));
        var first = last();
        audiences.add(Worlds.access(Map.of()), LIST, List.of(ANNA, BERT));

        assertThat(last()).isEqualTo(first);
        assertThat(first.at("/payload/data/0/0").asText()).isEqualTo(Hashes.email(ANNA));
        assertThat(first.at("/payload/data/1/1").asText()).isEmpty();
        assertThat(first.at("/session/last_batch_flag").asBoolean()).isTrue();
        assertThat(first.at("/session/estimated_num_total").asInt()).isEqualTo(2);
        assertThat(first.toString()).doesNotContain("anna", "4930123456", "@");
    }

    @Test
    void namesTheRowsThatMetaShows() {
        meta.ok(
                "DELETE users",
                "{\"session_id\":\"7\",\"num_received\":2,\"num_invalid_entries\":1,"
                        + "\"invalid_entry_samples\":{\"[\\\"" + Hashes.email(BERT) + "\\\"]\":\"Invalid\"}}");
        var result = Worlds.joined(guard).audiences().remove(Worlds.access(Map.of()), LIST, List.of(ANNA, BERT));
        assertThat(result.accepted()).isOne();
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(1);
    }

    private static Conversion conversion(String id, Person person, Duration ago) {
        return new Conversion(
                id,
                "555",
                "purchase",
                Worlds.NOW.minus(ago),
                Money.of("19.90", "EUR"),
                person,
                "IwAR0click",
                URI.create("https://shop.example/thanks"));
    }

    @Test
    void sendsAnEventWithItsIdItsWorthAndHashes() throws Exception {
        meta.ok("POST events", "{\"events_received\":1,\"messages\":[],\"fbtrace_id\":\"Abc\"}");
        var result = Worlds.joined(guard)
                .conversions()
                .send(Worlds.access(Map.of()), List.of(conversion("ev_1", ANNA, Duration.ofHours(1))));

        assertThat(result).isEqualTo(BatchResult.all(1, "Abc"));
        var event = last().at("/data/0");
        assertThat(event.path("event_id").asText()).isEqualTo("ev_1");
        assertThat(event.path("event_name").asText()).isEqualTo("Purchase");
        assertThat(event.path("event_time").asLong()).isEqualTo(Worlds.NOW.getEpochSecond() - 3_600);
        assertThat(event.at("/custom_data/value").decimalValue()).isEqualByComparingTo("19.90");
        assertThat(event.at("/user_data/em/0").asText()).isEqualTo(Hashes.email(ANNA));
        assertThat(event.at("/user_data/fbc").asText())
                .isEqualTo("fb.1." + Worlds.NOW.minusSeconds(3_600).toEpochMilli() + ".IwAR0click");
        assertThat(event.toString()).doesNotContain("anna", "4930123456");
    }

    /** Meta refuses a batch for one bad event and does not say for which. */
    @Test
    void findsTheBadEventsAmongTheOthers() {
        var bad = List.of("ev_3", "ev_400", "ev_999");
        var taken = new HashSet<String>();
        try (var strict = new SpecGuard(MetaSpec.load(), request -> {
            if (!request.path().endsWith("events")) return meta.answer(request);
            var ids = JSON.readTree(request.body()).findValuesAsText("event_id");
            if (ids.stream().anyMatch(bad::contains))
                return Reply.json(400, "{\"error\":{\"code\":100,\"error_subcode\":2804003,\"message\":\"Bad\"}}");
            taken.addAll(ids);
            return Reply.json(200, "{\"events_received\":" + ids.size() + "}");
        })) {
            strict.introduce("555", "pixel");
            var events = new ArrayList<Conversion>();
            IntStream.range(0, 1_000).forEach(i -> events.add(conversion("ev_" + i, ANNA, Duration.ofMinutes(1))));
            var result = Worlds.joined(strict).conversions().send(Worlds.access(Map.of()), events);
            assertThat(result.accepted()).isEqualTo(997);
            assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(3, 400, 999);
            assertThat(taken).hasSize(997);
            assertThat(strict.requests).hasSizeLessThan(70);
        }
    }

    @Test
    void sendsNothingOfThoseWhoHaveNotAgreed() {
        var unasked = new Person("carl@example.com", null, null, null, null, false);
        var result = Worlds.joined(guard)
                .conversions()
                .send(
                        Worlds.access(Map.of()),
                        List.of(
                                conversion("ev_1", unasked, Duration.ofHours(1)),
                                conversion("ev_2", ANNA, Duration.ofDays(8))));
        assertThat(result.accepted()).isZero();
        assertThat(result.failed()).extracting(BatchResult.Row::code).containsExactly("no_consent", "too_old");
        assertThat(guard.requests).isEmpty();
    }
}
