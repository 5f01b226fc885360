package io.omnify.analytics.metrics.usecase;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.Seen;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.domain.StoredFact.Origin;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * States facts so that each counts once: new ones are added, known ones stay, and numbers that an earlier import gave
 * differently are replaced. Stating the same lines of the same import again has the same outcome and changes nothing.
 */
public final class RecordFacts {
    private final AdFacts facts;
    private final InstantSource clock;

    public RecordFacts(AdFacts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** A fact and the line of the file it stands in. */
    public record Statement(long line, AdFact fact) {}

    /** What came of the first statement of an identity, and the fact that stands now. */
    private record Verdict(Outcome outcome, StoredFact standing) {}

    /**
     * What each statement did, in the order given.
     *
     * @param seen new at the first line of an import and the same to its last
     */
    public List<Outcome> handle(OrgId org, String importId, Seen seen, List<Statement> statements) {
        var identities = statements.stream().map(s -> s.fact().identity()).toList();
        var firsts = new LinkedHashMap<String, StoredFact>();
        for (int i = 0; i < statements.size(); i++)
            firsts.putIfAbsent(identities.get(i), stored(importId, statements.get(i)));
        var verdicts = settle(org, importId, seen, firsts);
        var outcomes = new ArrayList<Outcome>();
        for (int i = 0; i < statements.size(); i++) {
            var verdict = at(verdicts, identities.get(i));
            outcomes.add(outcome(statements.get(i), at(firsts, identities.get(i)), verdict));
        }
        return outcomes;
    }

    private static Outcome outcome(Statement statement, StoredFact first, Verdict verdict) {
        if (first.origin().line() == statement.line()) return verdict.outcome();
        return verdict.standing().fact().states(statement.fact()) ? Outcome.DUPLICATE : Outcome.CONFLICT;
    }

    private Map<String, Verdict> settle(OrgId org, String importId, Seen seen, Map<String, StoredFact> firsts) {
        var verdicts = new HashMap<String, Verdict>();
        var changed = new HashMap<String, StoredFact>();
        knownBefore(org, firsts).forEach((identity, before) -> {
            var verdict = compare(importId, before, at(firsts, identity), seen.contains(identity));
            if (verdict.outcome() == Outcome.DUPLICATE) seen.add(identity);
            verdicts.put(identity, verdict);
            if (!verdict.standing().equals(before)) changed.put(identity, verdict.standing());
        });
        if (!changed.isEmpty()) facts.replace(org, changed);
        firsts.forEach((identity, added) -> verdicts.putIfAbsent(identity, new Verdict(Outcome.ACCEPTED, added)));
        extendCatalog(org, verdicts.values());
        return verdicts;
    }

    /** Adds what is missing and gives back the rest, also what somebody else added at the same moment. */
    private Map<String, StoredFact> knownBefore(OrgId org, Map<String, StoredFact> firsts) {
        var known = new HashMap<>(facts.find(org, firsts.keySet()));
        var missing = new LinkedHashMap<>(firsts);
        missing.keySet().removeAll(known.keySet());
        if (missing.isEmpty()) return known;
        missing.keySet().removeAll(facts.addMissing(org, missing));
        if (!missing.isEmpty()) known.putAll(facts.find(org, missing.keySet()));
        return known;
    }

    /**
     * A known fact remembers the import and line it came from, which tells a repetition from a correction.
     *
     * @param confirmed an earlier line of this import has said the same as the known fact
     */
    private static Verdict compare(String importId, StoredFact before, StoredFact now, boolean confirmed) {
        var same = before.fact().states(now.fact());
        var own = before.origin().importId().equals(importId);
        if (own && before.origin().line() == now.origin().line())
            return new Verdict(before.origin().outcome(), before);
        if (same) return new Verdict(Outcome.DUPLICATE, before);
        if (own || confirmed) return new Verdict(Outcome.CONFLICT, before);
        var origin = new Origin(importId, now.origin().line(), Outcome.UPDATED);
        return new Verdict(Outcome.UPDATED, new StoredFact(now.fact(), origin));
    }

    /** Also when a line is stated again: the first time may have ended between the two writes. */
    private void extendCatalog(OrgId org, Collection<Verdict> verdicts) {
        var news = verdicts.stream()
                .filter(v -> v.outcome() == Outcome.ACCEPTED || v.outcome() == Outcome.UPDATED)
                .map(verdict -> verdict.standing().fact())
                .toList();
        if (!news.isEmpty()) facts.extend(org, Catalog.of(news, clock.instant()));
    }

    private static <T> T at(Map<String, T> map, String identity) {
        return Objects.requireNonNull(map.get(identity), "every fact stated is known");
    }

    private static StoredFact stored(String importId, Statement statement) {
        return new StoredFact(statement.fact(), new Origin(importId, statement.line(), Outcome.ACCEPTED));
    }
}
