package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.platforms.domain.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A list of the CRM that is kept here, the newest first. */
interface CrmList<T> {
    Walk walk(SyncState state);

    SyncState with(SyncState state, Walk walk);

    /** How often all of it is read, and not only what is new. */
    Duration fullEvery();

    Page<T> page(int limit, Optional<String> cursor);

    /** By which the list is ordered, on the CRM's clock. */
    @Nullable
    Instant time(T item);

    /** How much was new or different, not counting what we wrote ourselves. */
    long keep(List<T> page, Instant asked);

    /** Asks for each that no page since then had; how many were gone or different. */
    long askForUnseen(Instant since);
}
