package io.omnify.analytics.adapter.mongo;

import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxSource;
import jakarta.inject.Singleton;

/** Says where the audit entries of imports wait. */
@Singleton
public final class ImportsOutbox implements OutboxSource {
    @Override
    public String collection() {
        return MongoImports.IMPORTS;
    }

    @Override
    public String topic() {
        return Audit.TOPIC;
    }
}
