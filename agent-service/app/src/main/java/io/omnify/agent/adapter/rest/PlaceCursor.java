package io.omnify.agent.adapter.rest;

import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.ProblemException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a list of what was created last first goes on, as a client brings it back. */
final class PlaceCursor {
    private PlaceCursor() {}

    static String write(Place last) {
        return Cursors.encode(last.createdAt().toEpochMilli() + "/" + last.id());
    }

    static Optional<Place> read(@Nullable String cursor) {
        return Cursors.decode(cursor).map(PlaceCursor::place);
    }

    private static Place place(String text) {
        var parts = text.split("/", 2);
        if (parts.length != 2 || !parts[0].matches("-?\\d{1,15}"))
            throw ProblemException.invalid("cursor", "is not a cursor of this list");
        return new Place(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    }
}
