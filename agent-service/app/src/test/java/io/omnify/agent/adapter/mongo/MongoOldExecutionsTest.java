package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.effects.domain.Effect;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.executions.OldExecutionsContract;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.Status;
import io.omnify.agent.executions.port.ExecutionQueue;
import io.omnify.agent.executions.port.Executions;
import io.omnify.agent.executions.port.OldExecutions;
import io.omnify.agent.executions.port.Spending;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoOldExecutionsTest extends OldExecutionsContract {
    private static final Instant LATER = NOW.plus(Duration.ofDays(9));

    @Inject
    MongoExecutions executions;

    @Inject
    MongoExecutionQueue queue;

    @Inject
    MongoOldExecutions old;

    @Inject
    MongoSpending spending;

    @Inject
    MongoApprovals approvals;

    @Inject
    MongoLedger ledger;

    @Inject
    AgentDatabase database;

    @Override
    protected Executions executions() {
        return executions;
    }

    @Override
    protected ExecutionQueue queue() {
        return queue;
    }

    @Override
    protected OldExecutions old() {
        return old;
    }

    @Override
    protected Spending spending() {
        return spending;
    }

    @Override
    protected void told(OrgId org) {
        told(AgentDatabase.EXECUTIONS, org);
    }

    private void told(String collection, OrgId org) {
        var waiting = and(eq("org", org.value()), not(size("outbox", 0)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> database.raw(collection).countDocuments(waiting) == 0);
    }

    /** Under a claim that goes on: the application's own workers take what is queued with a claim that ran out. */
    @Override
    protected Execution queued(String command) {
        var claimed = running(acme, command);
        database.raw(AgentDatabase.EXECUTIONS)
                .updateOne(eq("_id", claimed.id().value()), set("status", Status.QUEUED.name()));
        return claimed;
    }

    private int delete() {
        return old.delete(acme, LATER, Instant.EPOCH, 10);
    }

    @Test
    void nothingOfItsContentIsStoredAnyMore() {
        var done = ended(acme, "c1", 1);
        var question = question(done);
        approvals.decide(question.expired(NOW));
        approvals.told(question);
        told(AgentDatabase.APPROVALS, acme);
        var effect = new EffectId(done.id().value(), "1.x", 1);
        ledger.begin(new Effect(acme, effect, "sandbox.email.send", Mode.SIMULATION, NOW, NOW, null, null));
        assertThat(delete()).isEqualTo(1);
        assertThat(database.raw(AgentDatabase.EXECUTIONS)
                        .find(eq("_id", done.id().value()))
                        .map(Document::toJson))
                .singleElement()
                .asString()
                .doesNotContain("of the input", "resp_1", "analytics.query");
        assertThat(approvals.ofExecution(acme, done.id().value())).isEmpty();
        assertThat(ledger.find(acme, effect)).isEmpty();
    }

    @Test
    void leavesWhatHasAQuestionThatIsNotClosed() {
        var done = ended(acme, "c1", 1);
        var question = question(done);
        told(AgentDatabase.APPROVALS, acme);
        assertThat(delete()).isZero();
        assertThat(executions.find(acme, done.id())).contains(done);
        approvals.decide(question.expired(NOW));
        approvals.told(question);
        told(AgentDatabase.APPROVALS, acme);
        assertThat(delete()).isEqualTo(1);
    }

    /** What happens in a hundred years is not taken for something that waits to be sent again. */
    @Test
    void leavesWhatHasNotToldEverything() {
        var done = ended(acme, "c1", 1);
        outbox(done, List.of(new Document("id", "evt_1").append("at", NOW)));
        assertThat(delete()).isZero();
        assertThat(executions.find(acme, done.id())).contains(done);
        outbox(done, List.of());
        assertThat(delete()).isEqualTo(1);
    }

    private void outbox(Execution done, List<Document> waiting) {
        database.raw(AgentDatabase.EXECUTIONS).updateOne(eq("_id", done.id().value()), set("outbox", waiting));
    }

    @Test
    void whatStillAsksHoldsUpNothingBehindIt() {
        question(ended(acme, "asking", 1));
        ended(acme, "behind", 2);
        assertThat(old.delete(acme, LATER, Instant.EPOCH, 1)).isEqualTo(1);
        assertThat(queue.find(acme, List.of("behind"))).isEmpty();
        assertThat(queue.find(acme, List.of("asking"))).hasSize(1);
    }

    private Approval question(Execution done) {
        var asked = new Approval(
                "appr_" + done.id().value(),
                acme,
                done.id().value(),
                "analytics",
                done.id().callId(1),
                "sandbox.email.send",
                Json.object("to", "somebody"),
                "message",
                null,
                "It sends.",
                NOW,
                LATER,
                Approval.Status.PENDING,
                null);
        approvals.ask(asked);
        return asked;
    }
}
