package io.omnify.workflow.admission.usecase;

import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook;
import io.omnify.workflow.admission.port.TurnBook.Limit;
import io.omnify.workflow.admission.port.TurnBook.Place;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives turns to the runs of workflows that limit how many are under way at once, in the order in which they were asked
 * for. A run keeps its place in the queue until it has said that it began, so that whoever has not heard of its turn is
 * told again; whoever holds a turn and has ended says so when it is told.
 */
public final class Turns {
    /** How long somebody who was told of its turn is left alone. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int AT_ONCE = 20;

    private final TurnBook book;

    public Turns(TurnBook book) {
        this.book = book;
    }

    /**
     * A run asks; with {@code begun} it is under way and only wants to be counted. What an older version than the known
     * one says of the limit holds no more. Gives who is to be told.
     */
    public List<RunId> asks(Limited workflow, Place place, Limit limit, boolean begun, Instant now) {
        var known = book.limit(workflow);
        if (limit.version() >= known.version() && !limit.equals(known)) book.limit(workflow, limit);
        boolean holds = book.holds(workflow, place.run());
        if (begun) {
            if (!holds) book.hold(workflow, place.run(), now);
            book.leaves(workflow, place);
        } else if (holds) return List.of(place.run());
        else book.waits(workflow, place);
        return filled(workflow, now);
    }

    /** The run has ended, or will never begin. Gives who is to be told of a turn. */
    public List<RunId> ends(Limited workflow, Place place, Instant now) {
        book.letGo(workflow, place.run());
        book.leaves(workflow, place);
        return filled(workflow, now);
    }

    /** Those to be told once more while others wait: they may not have heard, or may have ended unheard. */
    public List<RunId> doubted(Limited workflow, Instant now) {
        var doubted = book.toldBefore(workflow, now.minus(PATIENCE), AT_ONCE);
        for (var run : doubted) book.hold(workflow, run, now);
        return doubted;
    }

    private List<RunId> filled(Limited workflow, Instant now) {
        var told = new ArrayList<RunId>();
        int limit = book.limit(workflow).most();
        for (int held = book.held(workflow); held < limit; held++) {
            var first = book.first(workflow);
            if (first.isEmpty()) break;
            book.hold(workflow, first.get().run(), now);
            told.add(first.get().run());
        }
        return told;
    }
}
