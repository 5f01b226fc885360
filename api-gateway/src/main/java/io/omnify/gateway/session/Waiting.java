package io.omnify.gateway.session;

import io.vertx.core.Future;
import java.util.concurrent.CompletionException;

/** Waits on a virtual thread for what the event loop does; what is away becomes a clear answer. */
final class Waiting {
    private Waiting() {}

    static <T> T on(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().join();
        } catch (CompletionException e) {
            throw AuthRefusals.unavailable();
        }
    }
}
