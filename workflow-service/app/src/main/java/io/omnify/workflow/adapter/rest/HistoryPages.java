package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Entry;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What happened to one run, in pages: one change may have several entries, so a page ends with a change. */
record HistoryPages(Source source) {
    /** Where the run's history is. */
    @FunctionalInterface
    interface Source {
        Optional<List<Entry>> history(long since, int limit);
    }

    @Schema(
            name = "HistoryEntry",
            requiredProperties = {"sequence", "at", "type", "by"})
    record EntryView(
            long sequence,
            Instant at,
            String type,
            @Nullable String stepId,
            @Nullable Integer attempt,
            ExecutionView.ActorView by,
            @Nullable String detail) {
        static EntryView of(Entry entry) {
            return new EntryView(
                    entry.sequence(),
                    entry.at(),
                    entry.type(),
                    entry.stepId().isEmpty() ? null : entry.stepId(),
                    entry.attempt() == 0 ? null : entry.attempt(),
                    ExecutionView.ActorView.of(entry.by()),
                    entry.detail().isEmpty() ? null : entry.detail());
        }
    }

    Response answer(@Nullable Integer limit, @Nullable String cursor, UriInfo uri) {
        int size = Page.limit(limit);
        long since = Cursors.decode(cursor).map(HistoryPages::position).orElse(-1L);
        var entries = entries(since, size);
        var next = entries.isEmpty() || entries(entries.getLast().sequence(), 1).isEmpty()
                ? Optional.<String>empty()
                : Optional.of(Cursors.encode(String.valueOf(entries.getLast().sequence())));
        var views = entries.stream().map(EntryView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    private List<Entry> entries(long since, int limit) {
        return source.history(since, limit).orElse(List.of());
    }

    private static long position(String cursor) {
        if (!cursor.matches("[0-9]{1,18}")) throw ProblemException.invalid("cursor", "is not a cursor of this list");
        return Long.parseLong(cursor);
    }
}
