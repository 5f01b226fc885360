package io.omnify.analytics.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.EventProducer;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** Figures by the hour from the topic to the answer. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
class HoursTest {
    private static final String HOURS = "/api/analytics/metrics/hours";
    private final Client acme = Client.ofNewOrganisation();
    private final EventProducer producer;

    HoursTest(EventProducer producer) {
        this.producer = producer;
    }

    private static String hour(int hour, String spend, String more) {
        return """
                {"hour":%d,"impressions":100,"clicks":4,"spend":{"amount":"%s","currency":"EUR"}%s}
                """.formatted(hour, spend, more);
    }

    private static String day(String day, String hours) {
        return """
                {"day":"%s","impressions":900,"clicks":9,"spend":{"amount":"12.34","currency":"EUR"},
                 "conversions":2.5,"revenue":{"amount":"99.99","currency":"EUR"}%s}
                """.formatted(day, hours.isEmpty() ? "" : ",\"hours\":[" + hours + "]");
    }

    private void send(OrgId org, String platform, String asOf, String days) {
        var data = """
                {"platform":"%s","connection_id":"conn_1","account_id":"a","time_zone":"Europe/Berlin",
                 "tells_hours":%b,"external_id":"77","campaign_id":"camp_01","mode":"simulation","as_of":"%s",
                 "days":[%s]}
                """.formatted(platform, !platform.equals("linkedin_ads"), asOf, days);
        var record = new ProducerRecord<>("omnify.platform.metrics", "conn_1/77", data.getBytes(UTF_8));
        var described = OutboxMessage.of("evt_1", "platform.metrics.v1", "x", org, Instant.EPOCH, Map.of());
        CloudEvents.describe(record.headers(), "test", described);
        producer.send(record);
    }

    /** What came before in a partition has been read when this is known. */
    private void everythingIsRead() {
        send(acme.org, "google_ads", "2026-01-06T20:00:00Z", day("2026-01-07", hour(0, "0.01", "")));
        await().atMost(Duration.ofSeconds(40))
                .until(() -> !acme.get(HOURS + "?platform=google_ads")
                        .getList("days")
                        .isEmpty());
    }

    @Test
    void hoursAreToldByPlatformDayAndClock() {
        var results = ",\"conversions\":1.5,\"revenue\":{\"amount\":\"30\",\"currency\":\"EUR\"}";
        send(acme.org, "meta_ads", "2026-01-06T12:00:00Z", day("2026-01-05", hour(22, "3.50", results)));
        send(
                acme.org,
                "meta_ads",
                "2026-01-06T13:00:00Z",
                day("2026-01-06", hour(0, "1.25", "") + "," + hour(9, "2", "")));
        send(acme.org, "linkedin_ads", "2026-01-06T13:00:00Z", day("2026-01-06", ""));
        everythingIsRead();

        var answer = acme.get(HOURS + "?campaign_id=camp_01&platform=meta_ads&days=2");

        assertThat(answer.getString("from")).isEqualTo("2026-01-05");
        assertThat(answer.getString("to")).isEqualTo("2026-01-06");
        assertThat(answer.getList("days.day")).isEqualTo(List.of("2026-01-05", "2026-01-06"));
        assertThat(answer.getList("days.time_zone")).isEqualTo(List.of("Europe/Berlin", "Europe/Berlin"));
        assertThat(answer.getList("days[1].hours.hour")).isEqualTo(List.of(0, 9));
        assertThat(answer.getList("days[1].hours.spend.amount")).isEqualTo(List.of("1.25", "2.00"));
        assertThat(answer.getMap("days[1].hours[0]"))
                .containsEntry("conversions", null)
                .containsEntry("revenue", null);
        assertThat(answer.<BigDecimal>get("days[0].hours[0].conversions")).isEqualByComparingTo("1.5");
        assertThat(answer.getString("days[0].hours[0].revenue.amount")).isEqualTo("30.00");
        assertThat(answer.getString("days[1].as_of")).isEqualTo("2026-01-06T13:00:00Z");
        assertThat(acme.get(HOURS).getList("without_hours")).isEqualTo(List.of("linkedin_ads"));
        assertThat(acme.get(HOURS + "?platform=linkedin_ads").getList("days")).isEmpty();
    }

    @Test
    void aLaterStatementReplacesAllHoursAndOneWithoutHoursNone() {
        send(
                acme.org,
                "meta_ads",
                "2026-01-06T12:00:00Z",
                day("2026-01-05", hour(1, "1", "") + "," + hour(2, "2", "")));
        send(acme.org, "meta_ads", "2026-01-06T14:00:00Z", day("2026-01-05", hour(2, "2.50", "")));
        send(acme.org, "meta_ads", "2026-01-06T13:00:00Z", day("2026-01-05", hour(1, "9", "")));
        send(acme.org, "meta_ads", "2026-01-06T15:00:00Z", day("2026-01-05", ""));
        everythingIsRead();

        var answer = acme.get(HOURS + "?campaign_id=77&day=2026-01-05");

        assertThat(answer.getList("days.hours.hour")).isEqualTo(List.of(List.of(2)));
        assertThat(answer.getString("days[0].hours[0].spend.amount")).isEqualTo("2.50");
    }

    @Test
    void anotherOrganisationIsToldNothing() {
        send(acme.org, "linkedin_ads", "2026-01-06T12:00:00Z", day("2026-01-05", ""));
        everythingIsRead();

        var theirs = Client.ofNewOrganisation().get(HOURS + "?campaign_id=camp_01&days=7");

        assertThat(theirs.getList("days")).isEmpty();
        assertThat(theirs.getString("to")).isNull();
        assertThat(theirs.getList("without_hours")).isEmpty();
    }

    @Test
    void aQuestionThatIsNoneIsRefusedNamingWhatIsWrong() {
        refused("day=yesterday", "day");
        refused("day=-999999999-01-01&days=7", "day");
        refused("days=0", "days");
        refused("days=8", "days");
        refused("campaign_id=a%20b", "campaign_id");
        refused("platform=Google%20Ads", "platform");
        refused("campaign=77", "campaign");
    }

    private void refused(String question, String field) {
        acme.request()
                .get(HOURS + "?" + question)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-values"), "errors.field", hasItem(field));
    }
}
