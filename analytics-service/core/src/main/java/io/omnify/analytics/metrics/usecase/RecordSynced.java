package io.omnify.analytics.metrics.usecase;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** Takes what platforms themselves say of whole days of campaigns; may be told twice, late and in any order. */
public final class RecordSynced {
    private final AdFacts facts;
    private final InstantSource clock;

    public RecordSynced(AdFacts facts, InstantSource clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** @param asOf when the platform said so: of several statements the latest counts */
    public void handle(OrgId org, List<AdFact> said, Instant asOf) {
        if (said.isEmpty()) return;
        facts.synced(org, said, asOf);
        facts.extend(org, Catalog.of(said, clock.instant()));
    }
}
