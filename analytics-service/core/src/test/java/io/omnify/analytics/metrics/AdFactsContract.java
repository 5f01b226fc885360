package io.omnify.analytics.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.domain.StoredFact.Origin;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every {@link AdFacts} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class AdFactsContract {
    private static final Figures ONE = new Figures(10, 1, 1_500_000, 1_000_000, 0);
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());
    private final AdFact spring = Facts.of("1", "Spring", 1, Map.of("age", "18"), "USD", ONE);
    private final AdFact summer = Facts.of("2", "Summer", 2, Map.of(), "EUR", ONE);

    protected abstract AdFacts facts();

    private static Map<String, StoredFact> stored(AdFact... facts) {
        var all = new HashMap<String, StoredFact>();
        for (var fact : facts) all.put(fact.identity(), new StoredFact(fact, new Origin("imp_1", 7, Outcome.ACCEPTED)));
        return all;
    }

    private List<Group> sum(OrgId org, FactFilter filter, String... axes) {
        return facts().of(org).sum(filter, List.of(axes).stream().map(Axis::new).toList());
    }

    @Test
    void addsOnlyWhatIsMissing() {
        assertThat(facts().addMissing(acme, stored(spring))).containsExactly(spring.identity());
        assertThat(facts().addMissing(acme, stored(spring, summer))).containsExactly(summer.identity());
        assertThat(facts().addMissing(acme, stored(spring, summer))).isEmpty();
    }

    @Test
    void theSameQuestionIsAnsweredAnewAfterEveryChange() {
        facts().addMissing(acme, stored(spring));
        assertThat(sum(acme, FactFilter.EVERYTHING)).extracting(Group::sums).containsExactly(ONE);

        facts().addMissing(acme, stored(Facts.of("3", "Autumn", 3, Map.of(), "USD", ONE)));
        assertThat(sum(acme, FactFilter.EVERYTHING)).extracting(Group::sums).containsExactly(ONE.plus(ONE));

        facts().replace(acme, stored(Facts.of("1", "Spring", 1, Map.of("age", "18"), "USD", Figures.ZERO)));
        assertThat(sum(acme, FactFilter.EVERYTHING)).extracting(Group::sums).containsExactly(ONE);
        assertThat(sum(other, FactFilter.EVERYTHING)).isEmpty();
    }

    @Test
    void givesBackWhatItWasGiven() {
        facts().addMissing(acme, stored(spring, summer));

        assertThat(facts().find(acme, Set.of(spring.identity(), "unknown"))).isEqualTo(stored(spring));
    }

    @Test
    void ofRacingCallersExactlyOneAddsAFact() {
        var facts = Facts.random(new Random(2), 40).toArray(AdFact[]::new);
        var added = new ConcurrentLinkedQueue<String>();
        var threads = java.util.stream.Stream.generate(() ->
                        Thread.ofPlatform().unstarted(() -> added.addAll(facts().addMissing(acme, stored(facts)))))
                .limit(racers())
                .toList();
        threads.forEach(Thread::start);
        for (var thread : threads) join(thread);

        assertThat(added).hasSize(40).doesNotHaveDuplicates();
    }

    /** A fake without locks is not asked to race. */
    protected int racers() {
        return 1;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void replacesNumbersAndOrigin() {
        facts().addMissing(acme, stored(spring));
        var more = Facts.of("1", "Renamed", 1, Map.of("age", "18"), "USD", ONE.plus(ONE));
        var newer = new StoredFact(more, new Origin("imp_2", 9, Outcome.UPDATED));

        facts().replace(acme, Map.of(spring.identity(), newer));

        assertThat(facts().find(acme, Set.of(spring.identity()))).containsEntry(spring.identity(), newer);
        assertThat(sum(acme, FactFilter.EVERYTHING).getFirst().sums()).isEqualTo(ONE.plus(ONE));
    }

    @Test
    void sumsByEveryAxisPerCurrencyAndAMissingDimensionIsEmpty() {
        facts().addMissing(acme, stored(spring, summer));

        assertThat(sum(acme, FactFilter.EVERYTHING, "campaign", "day", "age"))
                .extracting(g ->
                        g.keys() + g.campaignName() + g.currency() + g.sums().impressions())
                .containsExactlyInAnyOrder("[1, 2026-01-01, 18]SpringUSD10", "[2, 2026-01-02, ]SummerEUR10");
        assertThat(sum(acme, FactFilter.EVERYTHING)).hasSize(2);
        assertThat(sum(acme, FactFilter.EVERYTHING, "platform", "currency", "ad"))
                .extracting(Group::keys)
                .containsExactlyInAnyOrder(List.of("meta_ads", "USD", ""), List.of("meta_ads", "EUR", ""));
    }

    @Test
    void aCampaignIsOneUnderItsNewestName() {
        var renamed = Facts.of("1", "Spring 2", 9, Map.of("age", "18"), "USD", ONE);
        facts().addMissing(acme, stored(spring, renamed));

        var groups = sum(acme, FactFilter.EVERYTHING, "campaign");

        assertThat(groups).singleElement().satisfies(group -> {
            assertThat(group.campaignName()).isEqualTo("Spring 2");
            assertThat(group.sums()).isEqualTo(ONE.plus(ONE));
        });
    }

    @Test
    void filtersByPeriodCampaignAndDimension() {
        facts().addMissing(acme, stored(spring, summer));

        assertThat(keys(Map.of("campaign", "Spring"))).containsExactly("1");
        assertThat(keys(Map.of("campaign", "2"))).containsExactly("2");
        assertThat(keys(Map.of("age", "18"))).containsExactly("1");
        assertThat(keys(Map.of("age", "19"))).isEmpty();
        assertThat(keys(Map.of("currency", "EUR", "day", "2026-01-02"))).containsExactly("2");
        var january2 = new Days(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 2));
        assertThat(sum(acme, new FactFilter(january2, Map.of()), "campaign"))
                .extracting(group -> group.keys().getFirst())
                .containsExactly("2");
    }

    private List<String> keys(Map<String, String> wanted) {
        var axes = wanted.entrySet().stream()
                .collect(Collectors.toMap(w -> new Axis(w.getKey()), w -> Set.of(w.getValue())));
        return sum(acme, new FactFilter(Days.ALL, axes), "campaign").stream()
                .map(group -> group.keys().getFirst())
                .toList();
    }

    @Test
    void remembersWhatTheFactsHold() {
        var then = Instant.parse("2026-03-01T00:00:00Z");
        assertThat(facts().of(acme).catalog()).isEqualTo(Catalog.EMPTY);

        facts().extend(acme, Catalog.of(List.of(summer), then));
        facts().extend(acme, Catalog.of(List.of(spring), then.plusSeconds(5)));

        var catalog = facts().of(acme).catalog();
        assertThat(catalog.dimensions()).containsExactly("age");
        assertThat(catalog.currencies()).containsExactly("EUR", "USD");
        assertThat(catalog.days()).isEqualTo(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)));
        assertThat(catalog.changedAt()).isEqualTo(then.plusSeconds(5));
        assertThat(facts().of(other).catalog()).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void hidesEverythingFromOtherOrganisations() {
        facts().addMissing(acme, stored(spring));

        assertThat(facts().find(other, Set.of(spring.identity()))).isEmpty();
        assertThat(sum(other, FactFilter.EVERYTHING)).isEmpty();
        assertThat(facts().addMissing(other, stored(spring))).containsExactly(spring.identity());
        var changed = new StoredFact(
                Facts.of("1", "Spring", 1, Map.of("age", "18"), "USD", Figures.ZERO),
                new Origin("imp_2", 1, Outcome.UPDATED));
        facts().replace(other, Map.of(spring.identity(), changed));
        assertThat(sum(acme, FactFilter.EVERYTHING).getFirst().sums()).isEqualTo(ONE);
    }

    private static AdFact said(String id, String name, int day, long clicks) {
        return Facts.of(id, name, day, Map.of(), "USD", new Figures(100, clicks, 2_000_000, 0, 0));
    }

    private List<Long> clicks(FactFilter filter, String... axes) {
        return sum(acme, filter, axes).stream()
                .map(group -> group.sums().clicks())
                .sorted()
                .toList();
    }

    @Test
    void whatAPlatformSaysLaterReplacesAndWhatItSaidEarlierDoesNot() {
        var noon = Instant.parse("2026-01-02T12:00:00Z");
        facts().synced(acme, List.of(said("1", "Spring", 1, 5), said("1", "Spring", 2, 6)), noon);
        assertThat(clicks(FactFilter.EVERYTHING, "day")).containsExactly(5L, 6L);
        facts().synced(acme, List.of(said("1", "Spring", 1, 9)), noon.plusSeconds(1));
        facts().synced(acme, List.of(said("1", "Spring", 1, 7), said("1", "Spring", 2, 7)), noon);
        facts().synced(acme, List.of(said("1", "Spring", 1, 3)), noon.minusSeconds(1));
        assertThat(clicks(FactFilter.EVERYTHING, "day")).containsExactly(6L, 9L);
        assertThat(sum(other, FactFilter.EVERYTHING)).isEmpty();
    }

    @Test
    void aDayKnownFromBothIsCountedOnce() {
        var young = Facts.of("1", "Spring", 1, Map.of("age", "18"), "USD", ONE);
        var old = Facts.of("1", "Spring", 1, Map.of("age", "35"), "USD", ONE);
        var unnamed = Facts.of("", "Spring [camp_01]", 2, Map.of("age", "35"), "USD", ONE);
        var namesake = Facts.of("8", "Spring", 1, Map.of("age", "35"), "USD", ONE);
        facts().addMissing(acme, stored(young, old, unnamed, namesake));
        facts().synced(
                        acme,
                        List.of(said("1", "Spring", 1, 5), said("1", "Spring", 2, 6), said("1", "Spring", 3, 7)),
                        Instant.EPOCH);
        facts().extend(acme, Catalog.of(List.of(young, old, unnamed, said("1", "Spring", 3, 7)), Instant.EPOCH));

        assertThat(clicks(FactFilter.EVERYTHING)).containsExactly(5 + 6 + 7 + 1L);
        assertThat(clicks(FactFilter.EVERYTHING, "campaign")).containsExactly(1L, 5 + 6 + 7L);
        assertThat(clicks(FactFilter.EVERYTHING, "age")).containsExactly(1L, 1 + 1 + 1L, 7L);
        var slice = new FactFilter(Days.ALL, Map.of(new Axis("age"), Set.of("18")));
        assertThat(clicks(slice)).containsExactly(1L);
        var first = new FactFilter(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 1)), Map.of());
        assertThat(clicks(first)).containsExactly(5 + 1L);
    }
}
