package io.omnify.gateway.session;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/** What auth-service said. */
record AuthAnswer(int status, Optional<String> contentType, Optional<String> retryAfter, Buffer body) {
    boolean ok() {
        return status / 100 == 2;
    }
}
