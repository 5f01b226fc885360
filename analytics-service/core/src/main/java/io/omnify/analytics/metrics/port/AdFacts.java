package io.omnify.analytics.metrics.port;

import io.omnify.analytics.metrics.domain.AdFact;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Group;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All facts of all organisations, one per identity; one organisation never sees, counts or replaces another's. */
public interface AdFacts {
    /**
     * Stores the facts whose identity is not known yet and leaves the others as they are; of two callers racing with
     * the same identity exactly one adds it.
     *
     * @param facts with distinct identities
     * @return the identities that were added
     */
    Set<String> addMissing(OrgId org, Map<String, StoredFact> facts);

    /** The known ones among these identities. */
    Map<String, StoredFact> find(OrgId org, Set<String> identities);

    /** Replaces numbers, labels and origin of facts that exist. */
    void replace(OrgId org, Map<String, StoredFact> facts);

    /**
     * Takes what a platform itself says of whole days of campaigns, kept apart from imports. What was said of the same
     * platform, campaign and day before is replaced when this is later, and stays when it is not.
     *
     * @param facts with distinct platforms, campaigns' ids and days; no advertisement, no dimensions
     */
    void synced(OrgId org, Collection<AdFact> facts, Instant asOf);

    /** What the organisation has, in one look: a question is checked against it and then answered from it. */
    Holdings of(OrgId org);

    /** The facts of one organisation as their catalogue stood when it was looked at. */
    interface Holdings {
        /** What the facts hold; {@link Catalog#EMPTY} without any. */
        Catalog catalog();

        /**
         * The exact sums of all matching facts, none older than the look, each campaign's day from one source alone
         * ({@link io.omnify.analytics.metrics.domain.OneSource}), per currency and value of every axis; a fact without a
         * dimension counts under the empty value. In no particular order. The axis {@code campaign} filters by id or
         * label and groups by id, or by label where there is no id.
         */
        List<Group> sum(FactFilter filter, List<Axis> by);
    }

    /** Adds to what the organisation's facts are known to hold. */
    void extend(OrgId org, Catalog seen);
}
