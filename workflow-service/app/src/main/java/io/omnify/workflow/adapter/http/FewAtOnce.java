package io.omnify.workflow.adapter.http;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Asks many things of another service beside one another, and never more at once than it is good for. */
final class FewAtOnce {
    private final int most;

    FewAtOnce(int most) {
        this.most = most;
    }

    /** What is known of each; throws what the first that failed threw, when all are answered. */
    <T> Map<String, T> map(Collection<String> names, Function<String, Optional<T>> ask) {
        var asked = new LinkedHashMap<String, CompletableFuture<Optional<T>>>();
        try (var few = Executors.newFixedThreadPool(most, Thread.ofVirtual().factory())) {
            for (var name : names) asked.put(name, CompletableFuture.supplyAsync(() -> ask.apply(name), few));
        }
        var known = new LinkedHashMap<String, T>();
        asked.forEach((name, answer) -> joined(answer).ifPresent(value -> known.put(name, value)));
        return known;
    }

    private static <T> T joined(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException why ? why : e;
        }
    }
}
