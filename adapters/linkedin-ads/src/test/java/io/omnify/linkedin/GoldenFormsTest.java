package io.omnify.linkedin;

import static io.omnify.linkedin.Guard.Reply.created;
import static io.omnify.linkedin.Guard.Reply.json;
import static io.omnify.linkedin.Guard.access;
import static io.omnify.linkedin.Guard.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What we send is what LinkedIn's own client sends. There is no official machine-readable schema to hold it against: the
 * encoding, headers and methods are proven this way, the names of the fields only by LinkedIn's documents.
 */
@QuarkusTest
class GoldenFormsTest {
    private static final Guard.Reply ACCOUNT = json("{\"id\":123,\"name\":\"A\",\"currency\":\"EUR\"}");
    private static final String CAMPAIGN =
            "{\"id\":77,\"name\":\"Autumn [camp_1]\",\"status\":\"PAUSED\",\"dailyBudget\":{\"amount\":\"50\",\"currencyCode\":\"EUR\"}}";
    private static final Person ANNA = new Person(" Anna@Example.com ", null, "Anna", "Alt", "DE", true);

    private static void assertSent(Guard guard, String... names) {
        assertThat(guard.asked).hasSize(names.length);
        for (int i = 0; i < names.length; i++) {
            var sent = guard.asked.get(i);
            assertThat(sent.same(golden(names[i]))).as("%s: %s", names[i], sent).isTrue();
        }
    }

    private static CampaignSpec spec() {
        var start = Guard.NOW.atZone(ZoneId.of("America/New_York"));
        return new CampaignSpec(
                "camp_1",
                "Autumn",
                Objective.SALES,
                new CampaignBudget(Money.of("50", "EUR"), Period.DAILY),
                new Schedule(start, start.plusDays(30)),
                new Audience(List.of("CI"), 30, 50, List.of("ships"), List.of("5")),
                List.of());
    }

    @Test
    void createsACampaignInOurGroup() {
        try (var guard = new Guard(
                ACCOUNT,
                json("{\"elements\":[{\"urn\":\"urn:li:geo:6\",\"name\":\"Côte\"},"
                        + "{\"urn\":\"urn:li:geo:7\",\"name\":\"Côte d’Ivoire\"}]}"),
                json("{\"id\":5,\"destinations\":[{\"destination\":\"LINKEDIN\","
                        + "\"destinationSegmentId\":\"urn:li:adSegment:5\"}]}"),
                json("{\"elements\":[]}"),
                created("9"),
                created("77"),
                json(CAMPAIGN))) {
            var made = guard.linkedIn().ads().create(access(), spec());
            assertThat(made.id()).isEqualTo("77");
            assertThat(made.budget()).isEqualTo(spec().budget());
            guard.asked.remove(2); // the segment's other name; its form is that of every get
            assertSent(guard, "account", "place", "group_search", "group_create", "campaign_create", "campaign_get");
        }
    }

    @Test
    void changesACampaign() {
        try (var guard = new Guard(json(CAMPAIGN), new Guard.Reply(204, "", Map.of()), json(CAMPAIGN))) {
            guard.linkedIn().ads().change(access(), "77", CampaignChange.status(Status.ACTIVE));
            assertSent(guard, "campaign_get", "campaign_enable", "campaign_get");
        }
        var lifetime = new CampaignBudget(Money.of("700", "EUR"), Period.LIFETIME);
        try (var guard = new Guard(ACCOUNT, json(CAMPAIGN), new Guard.Reply(204, "", Map.of()), json(CAMPAIGN))) {
            guard.linkedIn().ads().change(access(), "77", CampaignChange.budget(lifetime));
            assertSent(guard, "account", "campaign_get", "campaign_budget", "campaign_get");
        }
    }

    @Test
    void listsCampaignsAndAccounts() {
        try (var guard = new Guard(
                json("{\"elements\":[" + CAMPAIGN + "],\"metadata\":{\"nextPageToken\":\"t2\"}}"),
                json("{\"elements\":[{\"id\":123,\"name\":\"A\",\"currency\":\"EUR\"}]}"))) {
            var page = guard.linkedIn().ads().list(access(), 50, Optional.of("a=b&(c):'d,e'!"));
            assertThat(page.next()).contains("t2");
            var accounts = guard.linkedIn().connector().accounts(access());
            assertThat(accounts)
                    .singleElement()
                    .satisfies(one -> assertThat(one.zone().getId()).isEqualTo("UTC"));
            assertSent(guard, "campaign_search", "accounts");
        }
    }

    @Test
    void readsDaysAndSendsLongQueriesAsBodies() {
        assertDays(2, 77, "analytics");
        assertDays(100, 700_000_077, "analytics_tunnelled");
    }

    private static void assertDays(int campaigns, int first, String form) {
        var ids = IntStream.range(first, first + campaigns)
                .mapToObj(id -> "{\"id\":" + id + "}")
                .collect(Collectors.joining(",", "{\"elements\":[", "]}"));
        var row = """
                {"elements":[{"dateRange":{"start":{"year":2026,"month":10,"day":2}},"pivotValues":\
                ["urn:li:sponsoredCampaign:77"],"impressions":1000,"clicks":12,"costInLocalCurrency":"12.3456",\
                "externalWebsiteConversions":2,"conversionValueInLocalCurrency":"39.8"}]}""";
        var days = new ArrayList<DailyMetrics>();
        try (var guard = new Guard(ACCOUNT, json(ids), json(row))) {
            guard.linkedIn().ads().metrics(access(), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31), days::add);
            guard.asked.remove(1);
            assertSent(guard, "account", form);
        }
        assertThat(days)
                .containsExactly(new DailyMetrics(
                        "77",
                        LocalDate.of(2026, 10, 2),
                        1000,
                        12,
                        Money.of("12.3456", "EUR"),
                        BigDecimal.valueOf(2),
                        Money.of("39.80", "EUR")));
    }

    @Test
    void makesAndFillsASegmentOnceLinkedInIsReady() {
        try (var guard =
                new Guard(created("5"), json("{\"elements\":[]}"), json("{\"elements\":[{\"status\":201}]}"))) {
            var audiences = guard.linkedIn().audiences();
            assertThat(audiences.create(access(), "Buyers", "People who bought"))
                    .isEqualTo("5");
            assertThat(guard.pauses).containsExactly(Duration.ofSeconds(5));
            assertThat(audiences.find(access(), "Buyers")).isEmpty();
            assertThat(audiences.add(access(), "5", List.of(ANNA)).accepted()).isEqualTo(1);
            assertSent(guard, "segment_create", "segment_search", "segment_users");
        }
    }

    @Test
    void sendsConversions() {
        var sale = new Conversion("ev_1", "8", "purchase", Guard.NOW, Money.of("19.9", "EUR"), ANNA, "click-1", null);
        try (var guard = new Guard(json("{\"elements\":[{\"status\":201}]}"))) {
            assertThat(guard.linkedIn()
                            .conversions()
                            .send(access(), List.of(sale))
                            .accepted())
                    .isEqualTo(1);
            assertSent(guard, "conversion_events");
        }
    }

    /** A comparison that never fails is dead: each of these differs from LinkedIn's client in one thing. */
    @Test
    void noticesEachDifference() {
        try (var guard = new Guard(json("{\"elements\":[]}"))) {
            guard.linkedIn().ads().list(access(), 50, Optional.of("a=b&(c):'d,e'!"));
            var sent = guard.asked.getFirst();
            assertThat(sent.same(golden("campaign_search"))).isTrue();
            for (var wrong : List.of("method", "path", "query")) {
                ObjectNode golden = golden("campaign_search").deepCopy();
                golden.put(
                        wrong,
                        golden.path(wrong)
                                .asText()
                                .replace("GET", "POST")
                                .replace("Campaigns", "campaigns")
                                .replace("%27", "'"));
                assertThat(sent.same(golden)).as(wrong).isFalse();
            }
            for (var header : List.of("linkedin-version", "x-restli-protocol-version", "x-restli-method")) {
                ObjectNode golden = golden("campaign_search").deepCopy();
                ((ObjectNode) golden.path("headers")).put(header, "another");
                assertThat(sent.same(golden)).as(header).isFalse();
            }
        }
    }
}
