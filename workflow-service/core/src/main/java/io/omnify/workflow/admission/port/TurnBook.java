package io.omnify.workflow.admission.port;

import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who has a turn and who waits for one, for each workflow. After a crash a prefix of the writes is there; each write is
 * whole, and repeating it changes nothing.
 */
public interface TurnBook {
    /** {@link Limit#UNKNOWN} when nothing is known. */
    Limit limit(Limited workflow);

    void limit(Limited workflow, Limit limit);

    /** How many have a turn. */
    int held(Limited workflow);

    boolean holds(Limited workflow, RunId run);

    /** The turn is the run's; {@code told} is when it last heard so. */
    void hold(Limited workflow, RunId run, Instant told);

    void letGo(Limited workflow, RunId run);

    /** Those with a turn who last heard of it before the time, so many at most, the longest ago first. */
    List<RunId> toldBefore(Limited workflow, Instant time, int most);

    void waits(Limited workflow, Place place);

    void leaves(Limited workflow, Place place);

    /** Of those who wait and have no turn the one asked for first; of several at one time the smallest id. */
    Optional<Place> first(Limited workflow);

    /** The workflows of which anybody waits. */
    Set<Limited> waited();

    /** How many may be under way at once, and the version of the workflow that says so. */
    record Limit(int most, int version) {
        public static final Limit UNKNOWN = new Limit(0, 0);
    }

    /** A run that waits, and when it was asked for. */
    record Place(Instant asked, RunId run) {}
}
