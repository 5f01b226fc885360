package io.omnify.analytics.imports;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A store whose power is cut after some calls: the call it happens in may or may not have been carried out. */
final class FailingAdFacts implements AdFacts {
    private final AdFacts store;
    private int calls;

    static final class PowerCut extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    FailingAdFacts(AdFacts store, int calls) {
        this.store = store;
        this.calls = calls;
    }

    private <T> T before(T result) {
        if (calls-- <= 0) throw new PowerCut();
        return result;
    }

    @Override
    public Set<String> addMissing(OrgId org, Map<String, StoredFact> facts) {
        return before(store.addMissing(org, facts));
    }

    @Override
    public Map<String, StoredFact> find(OrgId org, Set<String> identities) {
        return before(store.find(org, identities));
    }

    @Override
    public void replace(OrgId org, Map<String, StoredFact> facts) {
        before(true);
        store.replace(org, facts);
    }

    @Override
    public void synced(OrgId org, Collection<AdFact> said, Instant asOf) {
        before(true);
        store.synced(org, said, asOf);
    }

    @Override
    public Holdings of(OrgId org) {
        return store.of(org);
    }

    @Override
    public void extend(OrgId org, Catalog seen) {
        before(true);
        store.extend(org, seen);
    }
}
