package io.omnify.auth.adapter.rest;

import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Pages through what is read one element further than asked for, and through lists short enough to be held at once. */
final class Slices {
    private Slices() {}

    /** @param found at most {@code size + 1}; the one too many says that there is a next page */
    static <T> Response page(List<T> found, int size, Function<T, ?> view, Function<T, String> id, UriInfo uri) {
        var page = found.subList(0, Math.min(size, found.size()));
        var next =
                found.size() > size ? Optional.of(Cursors.encode(id.apply(page.getLast()))) : Optional.<String>empty();
        return Page.link(Response.ok(page.stream().map(view).toList()), uri, next)
                .build();
    }

    /** A page of a list that is all there. */
    static <T> Response of(List<T> all, int size, @Nullable String cursor, Function<T, String> id, UriInfo uri) {
        int from = Cursors.decode(cursor).map(last -> after(all, last, id)).orElse(0);
        var rest = all.subList(from, Math.min(all.size(), from + size + 1));
        return page(rest, size, UnaryOperator.identity(), id, uri);
    }

    private static <T> int after(List<T> all, String last, Function<T, String> id) {
        for (int i = 0; i < all.size(); i++) if (id.apply(all.get(i)).equals(last)) return i + 1;
        throw ProblemException.invalid("cursor", "is not a cursor of this list");
    }
}
