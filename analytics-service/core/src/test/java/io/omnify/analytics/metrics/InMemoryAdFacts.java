package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Figures;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.OneSource;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The port's promises kept in maps. */
public final class InMemoryAdFacts implements AdFacts {
    public final Map<OrgId, Map<String, StoredFact>> facts = new HashMap<>();
    private final Map<OrgId, Map<String, Said>> synced = new HashMap<>();
    private final Map<OrgId, Catalog> catalogs = new HashMap<>();

    @Override
    public Set<String> addMissing(OrgId org, Map<String, StoredFact> added) {
        var news = new HashSet<String>();
        added.forEach((identity, fact) -> {
            if (stored(org).putIfAbsent(identity, fact) == null) news.add(identity);
        });
        return news;
    }

    @Override
    public Map<String, StoredFact> find(OrgId org, Set<String> identities) {
        return stored(org).entrySet().stream()
                .filter(entry -> identities.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void replace(OrgId org, Map<String, StoredFact> changed) {
        changed.forEach((identity, fact) -> stored(org).replace(identity, fact));
    }

    private record Said(AdFact fact, Instant asOf) {}

    @Override
    public void synced(OrgId org, Collection<AdFact> said, Instant asOf) {
        var known = synced.computeIfAbsent(org, any -> new HashMap<>());
        for (var fact : said)
            known.merge(
                    fact.identity(),
                    new Said(fact, asOf),
                    (old, now) -> now.asOf().isAfter(old.asOf()) ? now : old);
    }

    private Stream<AdFact> counted(OrgId org, FactFilter filter, List<Axis> by) {
        var imports = stored(org).values().stream()
                .map(StoredFact::fact)
                .filter(fact -> matches(fact, filter))
                .toList();
        var said = synced.getOrDefault(org, Map.of()).values().stream()
                .map(Said::fact)
                .filter(fact -> matches(fact, filter))
                .toList();
        if (OneSource.isSlice(filter)) return imports.stream();
        var first = new OneSource();
        if (OneSource.needsDetail(by)) {
            imports.forEach(fact -> first.take(fact.platform(), fact.date().toString(), imported(fact)));
            var rest = said.stream()
                    .filter(fact -> !first.isTaken(fact.platform(), fact.date().toString(), names(fact)));
            return Stream.concat(imports.stream(), rest);
        }
        said.forEach(fact -> first.take(fact.platform(), fact.date().toString(), names(fact)));
        var rest = imports.stream()
                .filter(fact -> !first.isTaken(fact.platform(), fact.date().toString(), imported(fact)));
        return Stream.concat(said.stream(), rest);
    }

    private static List<String> imported(AdFact fact) {
        return OneSource.imported(fact.campaign().id(), fact.campaign().name());
    }

    private static List<String> names(AdFact fact) {
        return List.of(fact.campaign().id(), fact.campaign().name());
    }

    private record Key(List<String> keys, String currency) {}

    @Override
    public Holdings of(OrgId org) {
        return new Held(org);
    }

    private final class Held implements Holdings {
        private final OrgId org;

        Held(OrgId org) {
            this.org = org;
        }

        @Override
        public Catalog catalog() {
            return catalogs.getOrDefault(org, Catalog.EMPTY);
        }

        @Override
        public List<Group> sum(FactFilter filter, List<Axis> by) {
            var groups = counted(org, filter, by)
                    .collect(Collectors.groupingBy(fact -> new Key(
                            by.stream().map(axis -> value(fact, axis)).toList(),
                            fact.currency().getCurrencyCode())));
            return groups.entrySet().stream()
                    .map(group -> new Group(
                            group.getKey().keys(),
                            by.contains(Axis.CAMPAIGN) ? label(group.getValue()) : "",
                            group.getValue().getFirst().currency(),
                            group.getValue().stream().map(AdFact::figures).reduce(Figures.ZERO, Figures::plus)))
                    .toList();
        }
    }

    @Override
    public void extend(OrgId org, Catalog seen) {
        catalogs.merge(org, seen, Catalog::and);
    }

    private static String label(List<AdFact> facts) {
        return facts.stream()
                .max(Comparator.comparing(AdFact::date))
                .orElseThrow()
                .campaign()
                .label();
    }

    private static boolean matches(AdFact fact, FactFilter filter) {
        return filter.days().contains(fact.date())
                && filter.wanted().entrySet().stream()
                        .allMatch(
                                wanted -> values(fact, wanted.getKey()).stream().anyMatch(wanted.getValue()::contains));
    }

    private static List<String> values(AdFact fact, Axis axis) {
        var values = new ArrayList<>(List.of(value(fact, axis)));
        if (axis.equals(Axis.CAMPAIGN)) values.add(fact.campaign().label());
        return values;
    }

    private static String value(AdFact fact, Axis axis) {
        return switch (axis.name()) {
            case "campaign" -> fact.campaign().key();
            case "day" -> fact.date().toString();
            case "platform" -> fact.platform();
            case "ad" -> fact.adId();
            case "currency" -> fact.currency().getCurrencyCode();
            default -> fact.dimensions().getOrDefault(axis.name(), "");
        };
    }

    private Map<String, StoredFact> stored(OrgId org) {
        return facts.computeIfAbsent(org, any -> new HashMap<>());
    }
}
