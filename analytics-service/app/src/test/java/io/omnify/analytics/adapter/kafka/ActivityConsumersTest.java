package io.omnify.analytics.adapter.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.analytics.activity.domain.ActivityReport;
import io.omnify.analytics.activity.port.Activity;
import io.omnify.analytics.contract.ExecutionFinishedV1;
import io.omnify.analytics.contract.RunChangedV1;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.CloudEvents;
import io.omnify.platform.events.Event;
import io.omnify.platform.events.EventProducer;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ActivityConsumersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private final OrgId acme = TestTokens.newOrg();
    private final Activity activity;
    private final EventProducer producer;

    ActivityConsumersTest(Activity activity, EventProducer producer) {
        this.activity = activity;
        this.producer = producer;
    }

    private record Message(String topic, String type, String key, String data) {}

    private void send(Message message) {
        var record = new ProducerRecord<>(
                message.topic(), message.key(), message.data().getBytes(StandardCharsets.UTF_8));
        var described = OutboxMessage.of("evt_" + message.key(), message.type(), message.key(), acme, at(), Map.of());
        CloudEvents.describe(record.headers(), "test", described);
        producer.send(record);
    }

    private static Instant at() {
        return Instant.parse("2026-01-05T12:00:00Z");
    }

    private static Message execution(int number) {
        return new Message("omnify.agent.events", ExecutionFinishedV1.TYPE, "agent_1", """
                {"execution_id":"exec_%d","agent_id":"agent_1","agent_type":"analytics","status":"completed",
                 "mode":"simulation","input_tokens":10,"output_tokens":5,"cost":{"amount":"0.0015","currency":"USD"},
                 "started_at":"2026-01-05T11:59:59Z","completed_at":"2026-01-05T12:00:00Z","later":{"added":1}}
                """.formatted(number));
    }

    private static Message run(int number, String status, int sequence) {
        return new Message("omnify.workflow.events", RunChangedV1.TYPE, "run_" + number, """
                {"run_id":"run_%d","workflow_id":"wf_1","version":1,"status":"%s","steps":[],
                 "started_at":"2026-01-05T11:59:59Z","completed_at":%s,"sequence":%d}
                """.formatted(
                        number, status, status.equals("running") ? null : "\"2026-01-05T12:00:00Z\"", sequence));
    }

    @Test
    void whateverIsRepeatedOrReorderedCountsOnce() {
        var messages = new ArrayList<Message>();
        for (int i = 0; i < 20; i++) {
            messages.addAll(List.of(execution(i), execution(i), execution(i)));
            messages.addAll(List.of(run(i, "running", 1), run(i, i % 2 == 0 ? "completed" : "failed", 5)));
            messages.add(messages.getLast());
        }
        messages.add(new Message("omnify.agent.events", "agent.created.v1", "agent_1", "{\"agent_id\":\"agent_1\"}"));
        Collections.shuffle(messages, new Random(4));

        messages.forEach(this::send);

        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            var report = report();
            assertThat(report.executions()).singleElement().satisfies(row -> {
                assertThat(row.count()).isEqualTo(20);
                assertThat(row.inputTokens()).isEqualTo(200);
                assertThat(row.cost().micros()).isEqualTo(30_000);
            });
            assertThat(report.runs())
                    .extracting(row -> row.status() + " " + row.count())
                    .containsExactly("completed 10", "failed 10");
        });
    }

    private ActivityReport report() {
        return activity.report(acme, DAY, DAY);
    }

    @Test
    void poisonDoesNotStopTheCounting() {
        send(new Message("omnify.agent.events", ExecutionFinishedV1.TYPE, "agent_2", "{\"execution_id\":7.5}"));
        var after = execution(1);
        send(new Message(after.topic(), after.type(), "agent_2", after.data()));

        await().atMost(Duration.ofSeconds(40))
                .until(() -> report().executions().stream().anyMatch(row -> row.count() == 1));
    }

    @Test
    void everyExampleOfARunIsRead() throws Exception {
        for (var example : Contracts.examples(RunChangedV1.TYPE)) {
            var run = event(RunChangedV1.TYPE, example).read(RunChangedV1.class);
            assertThat(run.runId()).startsWith("run_");
            assertThat(run.toDomain(acme, at()).status()).isNotBlank();
        }
    }

    @Test
    void everyExampleOfAnExecutionIsRead() throws Exception {
        for (var example : Contracts.examples(ExecutionFinishedV1.TYPE)) {
            var fact = event(ExecutionFinishedV1.TYPE, example)
                    .read(ExecutionFinishedV1.class)
                    .toDomain(acme);
            assertThat(fact.executionId()).startsWith("exec_");
            assertThat(fact.agentType()).isNotBlank();
        }
    }

    private Event event(String type, String data) {
        return new Event(
                new Event.Attributes("evt_1", type, acme, at(), "x", null), data.getBytes(StandardCharsets.UTF_8));
    }
}
