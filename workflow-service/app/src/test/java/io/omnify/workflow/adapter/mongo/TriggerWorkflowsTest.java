package io.omnify.workflow.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.omnify.auth.api.OrgId;
import io.omnify.embedded.EmbeddedMongo;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.InMemoryWorkflows;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TriggerWorkflowsTest {
    private static final int MANY = 100;

    private final OrgId org = new OrgId("org_a");
    private final EmbeddedMongo server = EmbeddedMongo.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    private final TriggerWorkflows workflows = new TriggerWorkflows(new InMemoryWorkflows(), client, "test");

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void whoAskAtTheSameTimeGetEachTheirOwn() throws Exception {
        var documents = IntStream.range(0, MANY)
                .mapToObj(i -> WorkflowDocument.of(workflow(i)))
                .toList();
        client.getDatabase("test")
                .getCollection("workflows", WorkflowDocument.class)
                .insertMany(documents);

        var answers = new ArrayList<Future<Optional<Workflow>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i <= MANY; i++) {
                var id = id(i);
                answers.add(threads.submit(() -> workflows.find(org, id)));
            }
        }

        for (int i = 0; i < MANY; i++)
            assertThat(answers.get(i).get()).map(Workflow::id).contains(id(i));
        assertThat(answers.get(MANY).get()).isEmpty();
        assertThat(workflows.find(new OrgId("org_b"), id(0))).isEmpty();
    }

    private static WorkflowId id(int i) {
        return new WorkflowId("workflow_" + i);
    }

    private Workflow workflow(int i) {
        var definition = new DefinitionReader()
                .read(Definitions.of(Definitions.agent("a")))
                .definition();
        return Workflow.first(org, id(i), definition, Instant.parse("2026-01-01T00:00:00Z"));
    }
}
