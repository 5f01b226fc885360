package io.omnify.agent.adapter.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This service's own collections, with the indexes they stand on and the topics their events go to. */
@Singleton
public final class AgentDatabase implements MongoIndexes {
    static final String AGENTS = "agents";
    static final String VERSIONS = "agent_versions";
    static final String THREADS = "memory_threads";
    static final String EXECUTIONS = "executions";
    static final String PROVISIONED = "provisioned";
    static final String APPROVALS = "approvals";
    static final String COUNTERS = "spending";
    static final String LIMITS = "spending_limits";
    static final String EFFECTS = "effects";
    static final String RETENTION = "execution_retention";
    static final int DUPLICATE_KEY = 11_000;

    private final MongoClient client;
    private final String name;

    AgentDatabase(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String name) {
        this.client = client;
        this.name = name;
    }

    MongoCollection<AgentDocument> agents() {
        return client.getDatabase(name).getCollection(AGENTS, AgentDocument.class);
    }

    MongoCollection<ExecutionDocument> executions() {
        return client.getDatabase(name).getCollection(EXECUTIONS, ExecutionDocument.class);
    }

    MongoCollection<ApprovalDocument> approvals() {
        return client.getDatabase(name).getCollection(APPROVALS, ApprovalDocument.class);
    }

    MongoCollection<ThreadDocument> threads() {
        return client.getDatabase(name).getCollection(THREADS, ThreadDocument.class);
    }

    MongoCollection<Document> raw(String collection) {
        return client.getDatabase(name).getCollection(collection);
    }

    static boolean isDuplicate(MongoException e) {
        return e instanceof MongoWriteException write && write.getError().getCode() == DUPLICATE_KEY;
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.on(AGENTS, "org", "-createdAt", "-agentId"),
                IndexDeclaration.on(VERSIONS, "org", "agent", "-version"),
                IndexDeclaration.on(THREADS, "org", "agent", "subject"),
                IndexDeclaration.on(THREADS, "org", "subject"),
                IndexDeclaration.on(THREADS, "expiresAt"),
                IndexDeclaration.on(THREADS, "folding", "erased", "upkeep.due", "org"),
                IndexDeclaration.unique(EXECUTIONS, "org", "commandId"),
                IndexDeclaration.on(EXECUTIONS, "org", "agentId", "deleted", "-_id"),
                IndexDeclaration.on(EXECUTIONS, "org", "deleted", "-_id"),
                IndexDeclaration.on(EXECUTIONS, "org", "deleted", "completedAt"),
                IndexDeclaration.on(EXECUTIONS, "org", "leads", "-_id"),
                IndexDeclaration.on(EXECUTIONS, "status", "claimUntil"),
                IndexDeclaration.on(APPROVALS, "org", "status", "-_id"),
                IndexDeclaration.on(APPROVALS, "org", "execution", "requestedAt"),
                IndexDeclaration.on(APPROVALS, "open", "expiresAt"),
                IndexDeclaration.on(COUNTERS, "opened"));
    }

    @Produces
    @Singleton
    OutboxSource agentEvents() {
        return new Source(AGENTS);
    }

    @Produces
    @Singleton
    OutboxSource memoryEvents() {
        return new Source(THREADS);
    }

    @Produces
    @Singleton
    OutboxSource executionEvents() {
        return new Source(EXECUTIONS);
    }

    @Produces
    @Singleton
    OutboxSource approvalEvents() {
        return new Source(APPROVALS);
    }

    @Produces
    @Singleton
    OutboxSource limitEvents() {
        return new Source(LIMITS);
    }

    @Produces
    @Singleton
    OutboxSource retentionEvents() {
        return new Source(RETENTION);
    }

    private record Source(String collection) implements OutboxSource {
        @Override
        public String topic() {
            return AgentMessages.EVENTS;
        }

        @Override
        public String topicOf(OutboxMessage message) {
            return AgentMessages.topic(message.type());
        }
    }
}
