package io.omnify.simulator.openai;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Makes the vendor's ids: unique for ever, as its callers store them. They are the only part of an answer that varies. */
@Singleton
class Ids {
    String next(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
    }
}
