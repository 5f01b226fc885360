package io.omnify.workflow.adapter.streams;

import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.admission.usecase.Courtesy;
import io.omnify.workflow.contract.Topic;
import io.omnify.workflow.runs.usecase.Engine;
import java.time.InstantSource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.RecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** One processor between the topics, with one store for runs and their timers, and every published definition. */
public final class EngineTopology {
    static final String RUNS = "runs";
    static final String DEFINITIONS = "definitions";
    static final String TO_AGENTS = "to-agents";
    static final String TO_ACTIONS = "to-actions";
    static final String TO_RUNS = "to-runs";
    static final String TO_EVENTS = "to-events";
    static final String TO_DEAD_LETTERS = "to-dead-letters";

    private final Engine engine;
    private final String service;
    private final Share share;

    public EngineTopology(Engine engine, String service) {
        this(engine, service, Share.USUAL);
    }

    /** {@code share}: how many commands may be under way at once in one partition. */
    public EngineTopology(Engine engine, String service, Share share) {
        this.share = share;
        this.engine = engine;
        this.service = service;
    }

    /** An own clock, so that a test driver can move it; in production both are the system's. */
    public Topology build(InstantSource clock) {
        var topology = new Topology();
        topology.addGlobalStore(
                definitions(),
                "definitions-in",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                Topic.DEFINITIONS,
                "definitions-keeper",
                DefinitionKeeper::new);
        topology.addSource(
                AutoOffsetReset.earliest(),
                "inputs",
                new StringDeserializer(),
                new ByteArrayDeserializer(),
                Topic.RUN_COMMANDS,
                Topic.AGENT_RESULTS);
        var courtesy = new Courtesy();
        topology.addProcessor(
                "engine", () -> new RunProcessor(engine, new Outputs(service), share, courtesy, clock), "inputs");
        topology.addStateStore(runs(), "engine");
        topology.addSink(TO_AGENTS, Topic.AGENT_COMMANDS, new StringSerializer(), new ByteArraySerializer(), "engine");
        topology.addSink(TO_ACTIONS, Topic.AGENT_ACTIONS, new StringSerializer(), new ByteArraySerializer(), "engine");
        topology.addSink(TO_RUNS, Topic.RUN_COMMANDS, new StringSerializer(), new ByteArraySerializer(), "engine");
        topology.addSink(TO_EVENTS, Topic.RUN_EVENTS, new StringSerializer(), new ByteArraySerializer(), "engine");
        topology.addSink(
                TO_DEAD_LETTERS,
                (String _, byte[] _, RecordContext context) -> DeadLetters.topic(context.topic()),
                new StringSerializer(),
                new ByteArraySerializer(),
                "engine");
        return topology;
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> runs() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(RUNS), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    private static StoreBuilder<KeyValueStore<String, byte[]>> definitions() {
        return Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(DEFINITIONS), Serdes.String(), Serdes.ByteArray())
                .withCachingDisabled()
                .withLoggingDisabled();
    }
}
