package io.omnify.analytics.adapter.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.omnify.analytics.contract.PlatformMetricsV1;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.EventProducer;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class PlatformMetricsTest {
    private final OrgId acme = TestTokens.newOrg();
    private final AdFacts facts;
    private final EventProducer producer;

    PlatformMetricsTest(AdFacts facts, EventProducer producer) {
        this.facts = facts;
        this.producer = producer;
    }

    private void send(String asOf, int clicks) {
        var data = """
                {"platform":"meta_ads","connection_id":"conn_1","account_id":"a","external_id":"77",
                 "external_name":"Spring [camp_01]","mode":"simulation","as_of":"%s","days":[
                 {"day":"2026-01-05","impressions":100,"clicks":%d,"spend":{"amount":"12.34","currency":"EUR"},
                  "conversions":2.5,"revenue":{"amount":"99.99","currency":"EUR"},"later":1}]}
                """.formatted(asOf, clicks);
        var record = new ProducerRecord<>("omnify.platform.metrics", "conn_1/77", data.getBytes(UTF_8));
        var described = OutboxMessage.of("evt_1", PlatformMetricsV1.TYPE, "x", acme, Instant.EPOCH, Map.of());
        CloudEvents.describe(record.headers(), "test", described);
        producer.send(record);
    }

    @Test
    void theLatestStatementCountsOnceWhateverItsTurn() {
        send("2026-01-06T12:00:00Z", 10);
        send("2026-01-06T14:00:00Z", 12);
        send("2026-01-06T14:00:00Z", 12);
        send("2026-01-06T13:00:00Z", 11);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var groups = facts.of(acme).sum(FactFilter.EVERYTHING, List.of(Axis.CAMPAIGN));
            assertThat(groups).singleElement().satisfies(group -> {
                assertThat(group.sums().clicks()).isEqualTo(12);
                assertThat(group.sums().spendMicros()).isEqualTo(12_340_000);
                assertThat(group.sums().conversionMicros()).isEqualTo(2_500_000);
                assertThat(group.campaignName()).isEqualTo("Spring");
            });
        });
        assertThat(facts.of(acme).catalog().platforms()).containsExactly("meta_ads");
    }

    @Test
    void aDayWithHoursOfTwoCurrenciesIsUnreadable() {
        var amount = new PlatformMetricsV1.Amount(BigDecimal.ONE, "EUR");
        var foreign = new PlatformMetricsV1.Amount(BigDecimal.ONE, "USD");
        var hour = new PlatformMetricsV1.Hour(3, 1, 1, foreign, null, null);
        var day = new PlatformMetricsV1.Day(
                LocalDate.of(2026, 1, 5), 1, 1, amount, BigDecimal.ONE, amount, List.of(hour));
        var said = new PlatformMetricsV1("meta_ads", null, null, "77", null, null, Instant.EPOCH, List.of(day));

        assertThatThrownBy(said::hourly).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void someExampleTellsHours() {
        assertThat(examples().flatMap(said -> said.hourly().stream()))
                .isNotEmpty()
                .allSatisfy(said -> assertThat(said.told().hours()).isNotEmpty())
                .anySatisfy(said -> {
                    assertThat(said.campaignId()).startsWith("camp_");
                    assertThat(said.told().dial().zone()).isEqualTo("Europe/Berlin");
                });
        assertThat(examples()).anyMatch(said -> Boolean.TRUE.equals(said.tellsHours()));
    }

    @Test
    void everyExampleIsRead() {
        examples().forEach(said -> {
            assertThat(said.toDomain()).isNotEmpty().allSatisfy(fact -> {
                assertThat(fact.campaign().id()).isNotBlank();
                assertThat(fact.dimensions()).isEmpty();
            });
        });
    }

    private Stream<PlatformMetricsV1> examples() {
        var attributes = new Event.Attributes("evt_1", PlatformMetricsV1.TYPE, acme, Instant.EPOCH, "x", null);
        return Contracts.examples(PlatformMetricsV1.TYPE).stream()
                .map(example -> new Event(attributes, example.getBytes(UTF_8)).read(PlatformMetricsV1.class));
    }
}
