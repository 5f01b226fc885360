package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.Place;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.runs.domain.Run;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of runs as answered, and the cursors that lead on in them. */
final class RunPages {
    private RunPages() {}

    static @Nullable Place after(@Nullable String cursor) {
        return Cursors.decode(cursor)
                .map(text -> Place.of(text)
                        .orElseThrow(() -> ProblemException.invalid("cursor", "is not a cursor of this list")))
                .orElse(null);
    }

    static Response answer(FindRuns.Page page, Function<Run, ?> view, UriInfo uri) {
        var next = page.read().map(place -> Cursors.encode(place.text()));
        return Page.link(Response.ok(page.runs().stream().map(view).toList()), uri, next)
                .build();
    }
}
