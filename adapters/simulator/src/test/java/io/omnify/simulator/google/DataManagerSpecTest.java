package io.omnify.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorEffect;
import io.omnify.simulator.vendors.VendorLedger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What our adapter sends to the Data Manager, held against the descriptors in Google's own client for it. */
@QuarkusTest
class DataManagerSpecTest {
    private static final Person ANNA = new Person("anna@example.com", "+4930123456", "Anna", "Alt", "DE", true);

    @Inject
    Market market;

    @Inject
    VendorLedger ledger;

    private final String tenant = "google-people-" + UUID.randomUUID();

    private List<JsonNode> sent(String operation) {
        var account = GoogleWorld.account(market, tenant).id();
        return ledger
                .list(each -> each.account().equals(account) && each.operation().startsWith(operation), 0, 10)
                .stream()
                .map(VendorEffect::request)
                .toList();
    }

    @Test
    void isWhatGooglesClientWouldSend() throws Exception {
        var spec = DataManagerSpec.load();
        var google = GoogleWorld.adapter(market);
        var access = GoogleWorld.access(market, tenant);
        var list = google.audiences().create(access, "Buyers", "Who bought");
        google.audiences().add(access, list, List.of(ANNA));
        google.audiences().remove(access, list, List.of(ANNA));
        google.conversions()
                .send(
                        access,
                        List.of(new Conversion(
                                "ev_1",
                                Tables.CONVERSION_ACTIONS.getFirst(),
                                "purchase",
                                market.now(),
                                Money.of("19.90", "EUR"),
                                ANNA,
                                "gclid-1",
                                null)));

        var members = sent("audienceMembers");
        assertThat(members).hasSize(2);
        assertThat(spec.violations(spec.request("/v1/audienceMembers:ingest"), members.getFirst()))
                .isEmpty();
        assertThat(spec.violations(spec.request("/v1/audienceMembers:remove"), members.getLast()))
                .isEmpty();
        var events = sent("events");
        assertThat(events).hasSize(1);
        assertThat(spec.violations(spec.request("/v1/events:ingest"), events.getFirst()))
                .isEmpty();
        theJudgeIsAwake(spec, events.getFirst());
    }

    /** A check that never refuses is dead: each of these must be refused. */
    private static void theJudgeIsAwake(DataManagerSpec spec, JsonNode good) {
        var text = Json.write(good);
        for (var wrong : List.of(
                text.replace("\"transactionId\"", "\"transaction\""),
                text.replace("CONSENT_GRANTED", "GRANTED"),
                text.replace("\"HEX\"", "\"OCTAL\""),
                text.replace("\"accountId\"", "\"account\""),
                text.replaceAll("\"eventTimestamp\":\"[^\"]*\"", "\"eventTimestamp\":\"yesterday\""),
                text.replace("\"conversionValue\":", "\"conversionValue\":\"\",\"x\":"),
                text.replaceAll("\"productDestinationId\":\"[^\"]*\"", "\"reference\":\"r\""))) {
            assertThat(wrong).isNotEqualTo(text);
            assertThat(spec.violations("IngestEventsRequest", Json.read(wrong)))
                    .as(wrong)
                    .isNotEmpty();
        }
    }
}
