package io.omnify.agent.adapter.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The optimiser's collections, with the indexes they stand on and the topic their events go to. */
@Singleton
public final class OptimiserDatabase implements MongoIndexes {
    static final String WATCHES = "optimiser_watches";
    static final String PROPOSALS = "proposals";

    private final MongoClient client;
    private final String name;

    OptimiserDatabase(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        this.client = client;
        this.name = name;
    }

    MongoCollection<WatchDocument> watches() {
        return client.getDatabase(name).getCollection(WATCHES, WatchDocument.class);
    }

    MongoCollection<ProposalDocument> proposals() {
        return client.getDatabase(name).getCollection(PROPOSALS, ProposalDocument.class);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(WATCHES, "nextAt"),
                IndexDeclaration.on(PROPOSALS, "org", "campaign", "-_id"),
                IndexDeclaration.on(PROPOSALS, "status", "since"));
    }

    @Produces
    @Singleton
    OutboxSource watchEvents() {
        return new Source(WATCHES);
    }

    @Produces
    @Singleton
    OutboxSource proposalEvents() {
        return new Source(PROPOSALS);
    }

    private record Source(String collection) implements OutboxSource {
        @Override
        public String topic() {
            return AgentMessages.EVENTS;
        }
    }
}
