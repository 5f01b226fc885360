package io.omnify.platform.events;

import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Without an index the sweep for what waits would read every document that ever sent anything. */
@Singleton
final class OutboxIndexes implements MongoIndexes {
    private final List<OutboxSource> sources;

    OutboxIndexes(@All List<OutboxSource> sources) {
        this.sources = sources;
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return sources.stream()
                .map(OutboxSource::collection)
                .distinct()
                .map(collection ->
                        new IndexDeclaration(collection, Map.of(OutboxMessage.FIELD + ".id", 1), false, true))
                .toList();
    }
}
