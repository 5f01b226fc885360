package io.omnify.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LimitedBodyTest {
    private static final long PERIOD = 1_000;
    private final LimitedBody body = new LimitedBody(new Silent(), 1_000, Optional.empty(), () -> {});

    @Test
    void aClientThatCouldSendAndDoesNotIsTooSlow() {
        assertThat(body.drips(PERIOD)).isTrue();
    }

    @Test
    void aClientThatASlowServiceKeepsWaitingIsNot() {
        body.pause();
        for (var i = 0; i < 5; i++) assertThat(body.drips(PERIOD)).isFalse();
        body.resume();
        assertThat(body.drips(PERIOD)).as("it has only just been let on").isFalse();
        assertThat(body.drips(PERIOD)).isTrue();
    }

    private static final class Silent implements ReadStream<Buffer> {
        @Override
        public ReadStream<Buffer> exceptionHandler(Handler<Throwable> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> handler(Handler<Buffer> handler) {
            return this;
        }

        @Override
        public ReadStream<Buffer> pause() {
            return this;
        }

        @Override
        public ReadStream<Buffer> resume() {
            return this;
        }

        @Override
        public ReadStream<Buffer> fetch(long amount) {
            return this;
        }

        @Override
        public ReadStream<Buffer> endHandler(Handler<Void> handler) {
            return this;
        }
    }
}
