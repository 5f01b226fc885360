package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Event;
import io.omnify.workflow.admission.domain.Limited;
import io.omnify.workflow.admission.port.TurnBook.Limit;
import io.omnify.workflow.admission.usecase.Turns;
import io.omnify.workflow.contract.TurnAskedV1;
import io.omnify.workflow.runs.domain.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.Record;

/** Hears of runs that take turns, and tells those whose turn it is. */
final class TurnGiver {
    private final StoredTurns book;
    private final Turns turns;
    private final Outputs outputs;
    private final Consumer<Record<String, byte[]>> toRuns;

    TurnGiver(StoredTurns book, Outputs outputs, Consumer<Record<String, byte[]>> toRuns) {
        this.book = book;
        this.turns = new Turns(book);
        this.outputs = outputs;
        this.toRuns = toRuns;
    }

    void hear(Event event, Instant now) {
        var asked = event.read(TurnAskedV1.class);
        var workflow = asked.workflow(event.org());
        var limit = asked.limit();
        if (asked.state().equals(TurnAskedV1.ENDED)) tell(workflow, turns.ends(workflow, asked.place(), now), now);
        else if (limit != null) {
            int version = Objects.requireNonNullElse(asked.version(), 0);
            boolean begun = asked.state().equals(TurnAskedV1.BEGUN);
            tell(workflow, turns.asks(workflow, asked.place(), new Limit(limit, version), begun, now), now);
        }
    }

    /** Whoever may not have heard hears it again. */
    void again(Instant now) {
        for (var workflow : book.waited()) tell(workflow, turns.doubted(workflow, now), now);
    }

    private void tell(Limited workflow, List<RunId> runs, Instant now) {
        for (var run : runs) toRuns.accept(outputs.giveTurn(workflow, run, now));
    }
}
