package io.omnify.workflow.expressions.port;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.expressions.domain.ValueRef;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values with the run they belong to, for as long as that is kept; one organisation never sees another's. A value
 * that was kept never changes, and keeping it again gives the same reference.
 */
public interface LargeValues {
    /** Returns when no crash loses it; while the store is away it waits. */
    ValueRef keep(OrgId org, String run, @Nullable Object value);

    /** The value as it was; empty when the organisation has none such. While the store is away it waits. */
    Optional<Object> read(OrgId org, ValueRef ref);

    /** The same as JSON. */
    Optional<String> text(OrgId org, String run, String id);

    /** Forgets whatever is kept of an organisation that is gone. */
    void forget(OrgId org);
}
