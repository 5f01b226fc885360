package io.omnify.analytics.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class MetricsResourceTest {
    private static final String METRICS = "/api/analytics/metrics";
    private final Client acme = Client.ofNewOrganisation();

    /** One line of a generated file, and all the truth there is about it. */
    private record Line(
            String campaign, int day, String age, long impressions, long clicks, BigDecimal spend, long sales) {
        String csv() {
            return "%02d/09/2025,%s,%s,%d,%d,%s,%d%n".formatted(day, campaign, age, impressions, clicks, spend, sales);
        }
    }

    @Test
    void aGeneratedFileIsAnsweredWithTheTruthItWasMadeFrom() {
        var lines = generated(new Random(42), 400);
        var csv = new StringBuilder("Date,Campaign,Age,Impressions,Clicks,Cost (EUR),Conversions\n");
        lines.forEach(line -> csv.append(line.csv()));

        assertThat(acme.imported(csv.toString()).getLong("accepted")).isEqualTo(lines.size());

        var answer = acme.get(METRICS + "?metrics=impressions,clicks,spend,conversions,cpa,ctr&by=campaign&age=18-24");
        for (var row : answer.<Map<String, Object>>getList("rows")) {
            var mine = lines.stream()
                    .filter(line -> line.campaign().equals(row.get("campaign"))
                            && line.age().equals("18-24"))
                    .toList();
            var spend = mine.stream().map(Line::spend).reduce(BigDecimal.ZERO, BigDecimal::add);
            var sales = mine.stream().mapToLong(Line::sales).sum();
            assertThat(number(row.get("impressions")))
                    .isEqualTo(mine.stream().mapToLong(Line::impressions).sum());
            assertThat(number(row.get("clicks")))
                    .isEqualTo(mine.stream().mapToLong(Line::clicks).sum());
            assertThat(number(row.get("conversions"))).isEqualTo(sales);
            assertThat(row.get("spend")).isEqualTo(euros(spend));
            assertThat(row.get("cpa"))
                    .isEqualTo(
                            sales == 0
                                    ? null
                                    : euros(spend.divide(BigDecimal.valueOf(sales), 20, RoundingMode.HALF_UP)));
        }
        assertThat(answer.getList("rows")).hasSize(4);
        assertThat(answer.getList("dimensions")).isEqualTo(List.of("age"));
        assertThat(answer.getString("currency")).isEqualTo("EUR");
        assertThat(answer.getString("as_of")).isNotNull();
    }

    private static List<Line> generated(Random random, int count) {
        var lines = new ArrayList<Line>();
        for (int day = 1; day <= 25; day++)
            for (var campaign : List.of("One", "Two", "Three", "Four"))
                for (var age : List.of("18-24", "25-34", "35-44", "45+"))
                    lines.add(new Line(
                            campaign,
                            day,
                            age,
                            random.nextInt(10_000),
                            random.nextInt(300),
                            BigDecimal.valueOf(random.nextInt(100_000), 3),
                            random.nextInt(4)));
        Collections.shuffle(lines, random);
        return lines.subList(0, count);
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static Map<String, String> euros(BigDecimal amount) {
        return Map.of("amount", amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), "currency", "EUR");
    }

    @Test
    void theRealFileIsAnsweredWithItsKnownTruth() throws IOException {
        var file = Contracts.root().resolveSibling("shared/data/facebook-ads-2023.csv");
        if (!Files.exists(file)) System.out.println("not here, so not checked: " + file);
        assumeTrue(Files.exists(file));

        assertThat(acme.imported(Files.readAllBytes(file), "").getLong("accepted"))
                .isEqualTo(1143);

        var rows = acme.get(METRICS + "?metrics=impressions,clicks,spend,conversions,cpa&by=campaign&sort=cpa");
        assertThat(rows.getList("rows.campaign")).isEqualTo(List.of("916", "936", "1178"));
        assertThat(numbers(rows.getList("rows.impressions"))).containsExactly(482_925L, 8_128_187L, 204_823_716L);
        assertThat(numbers(rows.getList("rows.clicks"))).containsExactly(113L, 1_984L, 36_068L);
        assertThat(rows.getList("rows.spend.amount")).isEqualTo(List.of("149.71", "2893.37", "55662.15"));
        assertThat(numbers(rows.getList("rows.conversions"))).containsExactly(24L, 183L, 872L);
        assertThat(rows.getList("rows.cpa.amount")).isEqualTo(List.of("6.24", "15.81", "63.83"));
        assertThat(rows.getList("dimensions")).isEqualTo(List.of("age", "fb_campaign_id", "gender", "interest"));
        assertThat(acme.imported(Files.readAllBytes(file), "").getLong("duplicates"))
                .isEqualTo(1143);
    }

    private static List<Long> numbers(List<Object> values) {
        return values.stream().map(MetricsResourceTest::number).toList();
    }

    @Test
    void moreThanFitsAtOnceIsAddedUpJustTheSame() {
        for (int days : List.of(28, 300)) {
            var org = Client.ofNewOrganisation();
            var csv = new StringBuilder("Day,Campaign ID,Campaign,Ad ID,Clicks\n");
            var first = java.time.LocalDate.of(2025, 2, 1);
            for (int i = 0; i < 12_000; i++)
                csv.append(first.plusDays(i % days))
                        .append(",1,")
                        .append("Name ")
                        .append(100 + i % days)
                        .append(',')
                        .append(i)
                        .append(",1\n");

            assertThat(org.imported(csv.toString()).getLong("accepted")).isEqualTo(12_000);

            var rows = org.get(METRICS + "?metrics=clicks&by=campaign");
            assertThat(rows.getList("rows.campaign")).isEqualTo(List.of("Name " + (99 + days)));
            assertThat(rows.getLong("totals.clicks")).isEqualTo(12_000);
            var part = org.get(METRICS + "?metrics=clicks&from=2025-02-03&to=2025-02-12");
            assertThat(part.getLong("totals.clicks")).isEqualTo(12_000L / days * 10 + (days == 28 ? 10 : 0));
        }
    }

    @Test
    void currenciesAreNeverAdded() {
        acme.imported(
                "Day,Campaign,Cost,Currency code\n2026-01-01,A,10,USD\n2026-01-02,A,20,EUR\n2026-01-03,B,5,EUR\n");

        var answer = acme.get(METRICS + "?metrics=spend,clicks&by=campaign");

        assertThat(answer.getList("rows.campaign")).isEqualTo(List.of("A", "A", "B"));
        assertThat(answer.getList("rows.currency")).isEqualTo(List.of("EUR", "USD", "EUR"));
        assertThat(answer.getList("rows.spend.amount")).isEqualTo(List.of("20.00", "10.00", "5.00"));
        assertThat(answer.getMap("totals")).containsEntry("spend", null);
        assertThat(answer.getList("totals_by_currency.spend.amount")).isEqualTo(List.of("25.00", "10.00"));
        assertThat(answer.getString("currency")).isNull();
        var euros = acme.get(METRICS + "?metrics=spend&currency=EUR");
        assertThat(euros.getString("totals.spend.amount")).isEqualTo("25.00");
    }

    @Test
    void groupsByDayFiltersByPeriodSortsAndCutsOff() {
        acme.imported("Day,Campaign,Impressions\n2026-01-01,A,1\n2026-01-02,A,2\n2026-01-03,A,3\n2026-01-03,B,9\n");

        var days = acme.get(
                METRICS + "?metrics=impressions&by=day&from=2026-01-02&to=2026-01-03&sort=-impressions&limit=1");

        assertThat(days.getList("rows.day")).isEqualTo(List.of("2026-01-03"));
        assertThat(days.getLong("totals.impressions")).isEqualTo(14);
        assertThat(days.getBoolean("truncated")).isTrue();
        assertThat(acme.get(METRICS + "?campaign=A&metrics=impressions").getLong("totals.impressions"))
                .isEqualTo(6);
        assertThat(acme.get(METRICS + "?campaign=A&campaign=B&metrics=ctr,cpa,roas")
                        .getMap("totals"))
                .containsEntry("cpa", null)
                .containsEntry("roas", null);
    }

    @Test
    void aQuestionAboutWhatIsNotThereIsRefusedNamingIt() {
        acme.imported("Day,Campaign,Impressions,Gender\n2026-01-01,A,1,f\n");
        refused("metrics=wealth", "metrics");
        refused("by=shoe_size", "by");
        refused("shoe_size=42", "shoe_size");
        refused("from=yesterday", "from");
        refused("from=2026-01-02&to=2026-01-01", "to");
        refused("sort=-cpa&metrics=spend", "sort");
        refused("limit=0", "limit");
        refused("limit=99999999999", "limit");
        acme.request().get(METRICS + "?by=shoe_size").then().body("detail", containsString("gender"));
        assertThat(acme.get(METRICS + "?by=gender&gender=f").getList("rows.gender"))
                .isEqualTo(List.of("f"));
    }

    private void refused(String question, String field) {
        acme.request()
                .get(METRICS + "?" + question)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid-values"), "errors.field", hasItem(field));
    }

    @Test
    void dimensionsAndDashboardTellWhatIsThere() {
        acme.imported("Day,Campaign,Impressions,Gender,Cost (USD)\n2026-01-01,A,1,f,2.50\n2026-02-01,B,2,m,1.25\n");

        var dimensions = acme.get("/api/analytics/dimensions");
        var dashboard = acme.get("/api/analytics/dashboard");

        assertThat(dimensions.getList("dimensions.name")).isEqualTo(List.of("gender"));
        assertThat(dimensions.getList("dimensions[0].values")).isEqualTo(List.of("f", "m"));
        assertThat(dimensions.getString("first_day")).isEqualTo("2026-01-01");
        assertThat(dimensions.getString("last_day")).isEqualTo("2026-02-01");
        assertThat(dashboard.getLong("campaigns")).isEqualTo(2);
        assertThat(dashboard.getString("totals.spend.amount")).isEqualTo("3.75");
        assertThat(dashboard.getString("last_import.status")).isEqualTo("completed");
        assertThat(dashboard.getLong("executions.total")).isZero();
    }

    @Test
    void theApiIsTheOnePromised() {
        Contracts.assertOpenApi("analytics-service");
    }
}
