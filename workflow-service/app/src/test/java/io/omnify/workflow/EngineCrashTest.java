package io.omnify.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.embedded.EmbeddedKafka;
import io.omnify.platform.events.Event;
import io.omnify.workflow.adapter.streams.EngineMain;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.contract.RunStartV1;
import io.omnify.workflow.contract.StepChangedV1;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.definitions.Definitions;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's process dies without warning, or its broker goes away: every run still ends right. */
class EngineCrashTest {
    private static final OrgId ORG = new OrgId("org_crash");
    private static final Duration LONG = Duration.ofMinutes(3);
    /** Generous, as other tests compute beside this one; how long it took is printed. */
    private static final Duration FAIL_OVER = Duration.ofSeconds(30);

    private static final String ENGINES = "omnify-workflow-engine";
    private static final int RUNS = 300;
    private static final int HELD = 40;

    @TempDir
    Path folder;

    private Process engine;

    @AfterEach
    void stop() {
        if (engine != null) engine.destroyForcibly();
    }

    @Test
    void killedInTheMiddleOfManyRuns() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var agents = prepare(kafka.bootstrap())) {
            var dice = new Random(7);
            startEngine(kafka.bootstrap());
            for (int i = 0; i < RUNS; i++) {
                ask(agents, i);
                if (i % 75 == 40) {
                    Thread.sleep(dice.nextInt(2_500));
                    engine.destroyForcibly().waitFor();
                    startEngine(kafka.bootstrap());
                }
            }
            assertEveryRunEndsRight(kafka.bootstrap(), RUNS);
            assertThat(commandIds(agents)).hasSize(RUNS * 3);
        }
    }

    @Test
    void theBrokerGoesAwayAndComesBack() throws Exception {
        var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
        var bootstrap = kafka.bootstrap();
        int port = Integer.parseInt(bootstrap.substring(bootstrap.lastIndexOf(':') + 1));
        try (var agents = prepare(bootstrap)) {
            startEngine(bootstrap);
            for (int i = 0; i < 40; i++) ask(agents, i);
            await().atMost(LONG).until(() -> !agents.commands.isEmpty());
            kafka.close();
            Thread.sleep(Long.getLong("omnify.test.broker-away-seconds", 15) * 1_000);
            kafka = EmbeddedKafka.start(folder.resolve("kafka"), port);
            for (int i = 40; i < 80; i++) ask(agents, i);
            assertEveryRunEndsRight(bootstrap, 80);
        } finally {
            kafka.close();
        }
    }

    /** Each of two engines has its own partitions and a copy of the other's; most of the time is the broker's six seconds. */
    @Test
    void theOtherOfTwoEnginesGoesOn() throws Exception {
        try (var kafka = EmbeddedKafka.start(folder.resolve("kafka"), 0);
                var agents = prepare(kafka.bootstrap())) {
            startEngine(kafka.bootstrap());
            var other = engine(kafka.bootstrap(), "other-state");
            try {
                awaitTwoAtWork(kafka.bootstrap());
                for (int i = 0; i < HELD; i++) ask(agents, i, "hang");
                await().atMost(LONG).until(() -> held(agents).size() == HELD);
                var killedAt = Instant.now();
                engine.destroyForcibly().waitFor();
                held(agents).forEach(command -> agents.finish(command, "completed", Map.of("did", "a"), null));
                for (int i = HELD; i < 2 * HELD; i++) ask(agents, i);
                var ended = assertEveryRunEndsRight(kafka.bootstrap(), 2 * HELD);
                var last = lastWentOn(ended);
                System.out.printf("the last run went on %s after the kill%n", Duration.between(killedAt, last));
                assertThat(last).isBetween(killedAt, killedAt.plus(FAIL_OVER));
                assertThat(commandIds(agents)).hasSize(2 * HELD * 3);
            } finally {
                other.destroyForcibly();
            }
        }
    }

    /** When an engine heard at last that a held step had been done. */
    private static Instant lastWentOn(Collection<RunChangedV1> runs) {
        return runs.stream()
                .filter(run -> run.input().containsValue("hang"))
                .flatMap(run -> run.steps().stream())
                .filter(step -> step.stepId().equals("a"))
                .map(StepChangedV1::completedAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The first steps of the runs that are under way until somebody ends them. */
    private static List<Event> held(FakeAgents agents) {
        var first = new TreeMap<String, Event>();
        for (var command : agents.commands)
            if (command.data().path("input").path("script").asText().equals("hang"))
                first.put(command.data().path("command_id").asText(), command);
        return List.copyOf(first.values());
    }

    /** Until each has partitions of its own; before that the broker may not know the group at all. */
    private static void awaitTwoAtWork(String bootstrap) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            await().atMost(LONG).ignoreException(ExecutionException.class).until(() -> {
                var group = admin.describeConsumerGroups(List.of(ENGINES))
                        .all()
                        .get()
                        .get(ENGINES);
                var atWork = group.members().stream()
                        .map(member -> member.assignment().topicPartitions())
                        .filter(partitions -> !partitions.isEmpty());
                return group.groupState() == GroupState.STABLE && atWork.count() == 2;
            });
        }
    }

    private FakeAgents prepare(String bootstrap) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            var topics = List.of(
                    Topic.RUN_COMMANDS, Topic.RUN_EVENTS, Topic.AGENT_COMMANDS, Topic.AGENT_RESULTS, Topic.DEFINITIONS);
            admin.createTopics(topics.stream()
                            .map(name -> new NewTopic(name, 4, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        var agents = new FakeAgents(bootstrap);
        var plan = Definitions.with(
                Definitions.agent("plan", "a", "b"),
                "input",
                Map.of("a", "${steps.a.output.did}", "b", "${steps.b.output.did}"));
        var first = Definitions.with(Definitions.agent("a"), "input", Map.of("script", "${input.script}"));
        var definition = new DefinitionReader()
                .read(Definitions.of(first, Definitions.agent("b"), plan))
                .definition();
        var workflow = Workflow.first(ORG, new WorkflowId("w"), definition, Instant.now());
        var message = DefinitionPublishedV1.encode(workflow);
        agents.publish(Topic.DEFINITIONS, message.type(), message.key(), ORG, json(message.data()))
                .get();
        return agents;
    }

    private static Object json(String text) {
        try {
            return io.omnify.platform.events.OutboxMessage.mapper().readTree(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void ask(FakeAgents agents, int number) throws InterruptedException, ExecutionException {
        ask(agents, number, "ok");
    }

    private static void ask(FakeAgents agents, int number, String script)
            throws InterruptedException, ExecutionException {
        var id = new RunId("run_" + number);
        var input = Map.<String, Object>of("n", number, "script", script);
        var origin = new Run.Origin(ORG, new WorkflowId("w"), 1, input, "user_a", Instant.now(), "");
        agents.publish(Topic.RUN_COMMANDS, RunStartV1.TYPE, id.value(), ORG, RunStartV1.of(id, origin))
                .get();
        Thread.sleep(5);
    }

    private void startEngine(String bootstrap) throws IOException {
        engine = engine(bootstrap, "state");
    }

    private Process engine(String bootstrap, String state) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EngineMain.class.getName(),
                        bootstrap,
                        folder.resolve(state).toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("engine.log").toFile()))
                .start();
    }

    private static Set<String> commandIds(FakeAgents agents) {
        var ids = new HashSet<String>();
        agents.commands.forEach(event -> ids.add(event.data().path("command_id").asText()));
        return ids;
    }

    private static Collection<RunChangedV1> assertEveryRunEndsRight(String bootstrap, int count) {
        var last = new TreeMap<String, RunChangedV1>();
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(Topic.RUN_EVENTS));
            await().atMost(LONG)
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(1))
                    .untilAsserted(() -> {
                        for (var received : consumer.poll(Duration.ofMillis(200))) {
                            var event = Event.of(
                                            received.headers(), received.key(), received.value(), received.timestamp())
                                    .read(RunChangedV1.class);
                            last.merge(
                                    event.runId(), event, (old, now) -> now.sequence() >= old.sequence() ? now : old);
                        }
                        assertThat(last.values().stream()
                                        .filter(run -> run.status().equals("completed")))
                                .hasSize(count);
                    });
        }
        for (var run : last.values()) {
            assertThat(run.steps()).extracting(StepChangedV1::status).containsOnly("completed");
            assertThat(run.output()).isEqualTo(Map.of("did", "plan", "got", Map.of("a", "a", "b", "b")));
        }
        return last.values();
    }
}
