package io.omnify.workflow.triggers.usecase;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Does the same for many at once, but for no more than some at the same time: most of each is waiting. */
final class Together {
    private Together() {}

    /** The results in the order of what was given. When one throws, the others are done all the same. */
    static <T, R> List<R> all(List<T> given, int atOnce, Function<T, R> work) {
        var room = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = given.stream()
                    .map(each -> CompletableFuture.supplyAsync(() -> within(room, each, work), threads))
                    .toList();
            return results.stream().map(CompletableFuture::join).toList();
        }
    }

    private static <T, R> R within(Semaphore room, T each, Function<T, R> work) {
        room.acquireUninterruptibly();
        try {
            return work.apply(each);
        } finally {
            room.release();
        }
    }
}
