package io.omnify.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.InvalidQuery;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricsQuery;
import io.omnify.analytics.metrics.domain.MetricsQuery.Sort;
import io.omnify.analytics.metrics.domain.Seen;
import io.omnify.analytics.metrics.usecase.QueryMetrics;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.analytics.metrics.usecase.RecordFacts.Statement;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryMetricsTest {
    private final OrgId acme = new OrgId("org_acme");
    private final InMemoryAdFacts facts = new InMemoryAdFacts();
    private final RecordFacts record = new RecordFacts(facts, InstantSource.fixed(Instant.EPOCH));
    private final QueryMetrics query = new QueryMetrics(facts);

    private void store(List<AdFact> all) {
        var statements = new ArrayList<Statement>();
        for (int i = 0; i < all.size(); i++) statements.add(new Statement(i + 2, all.get(i)));
        record.handle(acme, "imp_1", new Seen(), statements);
    }

    @Test
    void whateverIsAskedTheSumsAreThoseOfANaiveCount() {
        var random = new Random(17);
        var all = Facts.random(random, 300);
        store(all);
        for (int round = 0; round < 200; round++) {
            var from = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(20));
            var days = new Days(from, from.plusDays(random.nextInt(20)));
            var age = String.valueOf(18 + random.nextInt(3));
            var filter = new FactFilter(days, Map.of(new Axis("age"), Set.of(age, "99")));
            var table = query.handle(
                    acme,
                    new MetricsQuery(
                            List.of(Metric.values()),
                            List.of(Axis.CAMPAIGN, Axis.CURRENCY),
                            filter,
                            new Sort("spend", true),
                            5));
            var mine = all.stream()
                    .filter(f ->
                            days.contains(f.date()) && age.equals(f.dimensions().get("age")))
                    .toList();

            for (var row : table.rows())
                assertThat(row.sums())
                        .isEqualTo(sum(mine.stream()
                                .filter(f ->
                                        f.campaign().key().equals(row.keys().getFirst())
                                                && f.currency().equals(row.currency()))
                                .toList()));
            assertThat(table.overall()).isEqualTo(sum(mine));
            var spends = table.rows().stream().map(r -> r.sums().spendMicros()).toList();
            assertThat(spends).isSortedAccordingTo((a, b) -> Long.compare(b, a));
            assertThat(table.truncated())
                    .isEqualTo(mine.stream()
                                    .map(f -> f.campaign().key() + f.currency())
                                    .distinct()
                                    .count()
                            > 5);
        }
    }

    private static Figures sum(List<AdFact> facts) {
        return facts.stream().map(AdFact::figures).reduce(Figures.ZERO, Figures::plus);
    }

    @Test
    void numbersSortByValueAndUndefinedComesLastEitherWay() {
        store(List.of(
                Facts.of("1178", 1, new Figures(10, 1, 30, 1_000_000, 0)),
                Facts.of("916", 1, new Figures(10, 1, 10, 1_000_000, 0)),
                Facts.of("none", 1, new Figures(10, 1, 20, 0, 0))));

        assertThat(campaigns(Sort.NATURAL)).containsExactly("916", "1178", "none");
        assertThat(campaigns(new Sort("campaign", true))).containsExactly("none", "1178", "916");
        assertThat(campaigns(new Sort("cpa", false))).containsExactly("916", "1178", "none");
        assertThat(campaigns(new Sort("cpa", true))).containsExactly("1178", "916", "none");
    }

    private List<String> campaigns(Sort sort) {
        var asked = new MetricsQuery(List.of(Metric.CPA), List.of(Axis.CAMPAIGN), FactFilter.EVERYTHING, sort, 10);
        return query.handle(acme, asked).rows().stream()
                .map(row -> row.keys().getFirst())
                .toList();
    }

    @Test
    void whatIsNotThereIsNamed() {
        store(List.of(Facts.of("1", 1, Figures.ZERO)));

        refused(List.of(new Axis("shoe")), FactFilter.EVERYTHING, Sort.NATURAL, "by");
        refused(List.of(), new FactFilter(Days.ALL, Map.of(new Axis("shoe"), Set.of("42"))), Sort.NATURAL, "shoe");
        refused(List.of(), FactFilter.EVERYTHING, new Sort("roas", true), "sort");
        refused(List.of(), FactFilter.EVERYTHING, new Sort("day", true), "sort");
    }

    private void refused(List<Axis> by, FactFilter filter, Sort sort, String field) {
        assertThatThrownBy(() -> query.handle(acme, new MetricsQuery(List.of(Metric.SPEND), by, filter, sort, 10)))
                .isInstanceOfSatisfying(
                        InvalidQuery.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void anotherOrganisationHasNothing() {
        store(Facts.random(new Random(1), 10));

        var theirs = query.handle(
                new OrgId("org_other"),
                new MetricsQuery(List.of(Metric.SPEND), List.of(), FactFilter.EVERYTHING, Sort.NATURAL, 10));

        assertThat(theirs.rows()).isEmpty();
        assertThat(theirs.catalog().empty()).isTrue();
    }
}
