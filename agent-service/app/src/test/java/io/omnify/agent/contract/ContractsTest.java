package io.omnify.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.agents.domain.AgentEvent;
import io.omnify.agent.agents.domain.AgentId;
import io.omnify.agent.agents.domain.AgentType;
import io.omnify.agent.approvals.domain.Approval;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.ConnectionEvent;
import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.executions.domain.Command;
import io.omnify.agent.executions.domain.Execution;
import io.omnify.agent.executions.domain.Execution.AgentRef;
import io.omnify.agent.executions.domain.ExecutionEvent;
import io.omnify.agent.executions.domain.ExecutionId;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Limits;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service promises to tell, and what it must be able to read. */
class ContractsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final OrgId ACME = new OrgId("org_acme");

    private static Execution execution() {
        return Execution.start(
                new ExecutionId("exec_1"),
                ACME,
                new AgentRef("analytics", "analytics", 1),
                new Command("run_1/plan/2", new Command.Step("run_1", "plan", 2), Set.of()),
                Json.object(),
                new Limits(1, 1, Duration.ofSeconds(1), NOW, null),
                Mode.SIMULATION,
                NOW);
    }

    private static void check(List<OutboxMessage> messages, String... types) {
        assertThat(messages).extracting(OutboxMessage::type).containsExactly(types);
        for (var message : messages) Contracts.assertEvent(message.type(), message.data());
    }

    @Test
    void tellsOfAgents() {
        var id = new AgentId("mine");
        check(
                AgentMessages.encode(new AgentEvent.Created(ACME, id, "Mine", AgentType.ANALYTICS, NOW)),
                "agent.created.v1");
        check(AgentMessages.encode(new AgentEvent.Deleted(ACME, id, NOW)), "agent.deleted.v1");
    }

    @Test
    void tellsOfSteps() {
        check(AgentMessages.encode(new ExecutionEvent.Started(execution())), "agent.step.started.v1");
        var done = execution().completed(Json.object("best", null, "n", 1), NOW.plusSeconds(2));
        var messages = AgentMessages.encode(new ExecutionEvent.Finished(done));
        check(messages, "agent.step.finished.v1", "agent.execution.finished.v1");
        assertThat(messages.getFirst().data()).contains("\"output\":{\"best\":null,\"n\":1}");
        assertThat(messages).extracting(OutboxMessage::key).containsExactly("run_1", "analytics");
        assertThat(messages)
                .extracting(message -> AgentMessages.topic(message.type()))
                .containsExactly("omnify.agent.results", "omnify.agent.events");
    }

    @Test
    void tellsOfFailures() {
        var why = new Failure("model-rate-limited", "slow", true, Duration.ofSeconds(7));
        var failed =
                AgentMessages.encode(new ExecutionEvent.Finished(execution().failed(why, NOW)));
        check(failed, "agent.step.finished.v1", "agent.execution.finished.v1");
        assertThat(failed.getFirst().data()).contains("\"retry_after_seconds\":7");
        var cancelled = execution().cancelled(NOW);
        assertThat(AgentMessages.encode(new ExecutionEvent.Finished(cancelled))
                        .getFirst()
                        .data())
                .contains("\"status\":\"failed\"")
                .contains("\"code\":\"cancelled\"");
        var unsure = execution().needsAttention(Failure.of("effect-uncertain", "look"), NOW);
        check(
                AgentMessages.encode(new ExecutionEvent.Finished(unsure)),
                "agent.step.finished.v1",
                "agent.execution.finished.v1");
    }

    @Test
    void tellsOfApprovals() {
        var asked = new Approval(
                "appr_call_1_1",
                ACME,
                "exec_1",
                "planner",
                "call_1_1",
                "sandbox.budget.set",
                Json.object(),
                "spend",
                Money.usd(5_000_000),
                "It would move money.",
                NOW,
                NOW.plusSeconds(60),
                Approval.Status.PENDING,
                null);
        var edited = asked.edited("user_1", null, Json.object("campaign", "c"), NOW);
        check(
                List.of(
                        ApprovalMessages.requested(asked),
                        ApprovalMessages.decided(edited),
                        ApprovalMessages.decided(asked.expired(NOW))),
                "approval.requested.v1",
                "approval.decided.v1",
                "approval.decided.v1");
    }

    @Test
    void tellsOfConnections() {
        var state = new Connection.State(Connection.Status.DOWN, "down", "It does not answer.", NOW);
        var connection = new Connection(
                "conn_1",
                ACME,
                Platform.META_ADS,
                Mode.SIMULATION,
                "Ours",
                null,
                state,
                Connection.Validity.of(Credentials.pasted("secret", Map.of())),
                new Connection.Origin("user_1", NOW, NOW),
                1);
        var changed = new ConnectionEvent.Changed(connection, Connection.Status.CONNECTED, NOW);
        var warned = new ConnectionEvent.Warned(connection, new Warning(Warning.Kind.EXPIRY, 7, NOW), NOW);
        check(
                List.of(ConnectionMessages.encode(changed), ConnectionMessages.encode(warned)),
                "connection.changed.v1",
                "connection.warned.v1");
    }

    @Test
    void theSameEventHasTheSameId() {
        var done = new ExecutionEvent.Finished(execution().completed(Json.object(), NOW));
        assertThat(AgentMessages.encode(done))
                .extracting(OutboxMessage::id)
                .isEqualTo(AgentMessages.encode(done).stream()
                        .map(OutboxMessage::id)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approval.requested.v1",
                "approval.decided.v1",
                "connection.changed.v1",
                "connection.warned.v1",
                "agent.created.v1",
                "agent.deleted.v1",
                "agent.execution.finished.v1",
                "agent.step.started.v1",
                "agent.step.finished.v1"
            })
    void theExamplesAreTrue(String type) {
        assertThat(Contracts.examples(type)).isNotEmpty();
    }

    @Test
    void readsEveryExampleOfACommand() throws Exception {
        for (var example : Contracts.examples("workflow.step.requested.v1")) {
            var command = OutboxMessage.mapper().readValue(example, WorkflowStepRequestedV1.class);
            assertThat(command.commandId()).startsWith(command.runId());
            if (command.stepType() == null || command.stepType().equals("agent")) {
                assertThat(command.agent()).isNotBlank();
            } else
                assertThat(command.stepType().equals("http") || command.action() != null)
                        .isTrue();
            assertThat(command.deadline()).isNotNull();
            assertThat(command.input()).isNotNull();
        }
    }
}
