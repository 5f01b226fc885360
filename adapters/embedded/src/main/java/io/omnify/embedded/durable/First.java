package io.omnify.embedded.durable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first few of very many in an order, in the memory of a few. */
final class First {
    private static final int ROOM = 100;

    private First() {}

    /** Of equal ones those that came first. */
    static <T> Stream<T> of(Stream<T> all, Comparator<? super T> order, int many) {
        List<T> kept = new ArrayList<>();
        all.forEach(each -> {
            kept.add(each);
            if (kept.size() >= 2L * many + ROOM) cut(kept, order, many);
        });
        cut(kept, order, many);
        return kept.stream();
    }

    private static <T> void cut(List<T> kept, Comparator<? super T> order, int many) {
        kept.sort(order);
        if (kept.size() > many) kept.subList(many, kept.size()).clear();
    }
}
