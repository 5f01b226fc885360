package io.omnify.agent.adapter.ledger;

import io.omnify.agent.effects.usecase.Actions;
import io.omnify.agent.effects.usecase.PerformEffect;
import io.omnify.agent.shared.port.Pause;
import io.omnify.agent.shared.port.Schemas;
import io.omnify.platform.events.TopicDeclarations;
import io.omnify.platform.events.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Executes effects beside the service: waits for the broker, starts, and starts again should it ever end. */
@Singleton
public final class EffectRuntime {
    private static final Logger LOG = Logger.getLogger(EffectRuntime.class);
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Actions actions;
    private final Schemas schemas;
    private final InstantSource clock;
    private final Topics topics;
    private final LedgerSettings settings;
    private final Path state;
    private final int places;
    private volatile boolean stopping;
    private volatile @Nullable EffectLoop loop;

    EffectRuntime(
            Actions actions,
            Schemas schemas,
            InstantSource clock,
            Topics topics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "omnify.agent.state") Path state,
            @ConfigProperty(name = "omnify.agent.effects.at-once") int places) {
        this.actions = actions;
        this.schemas = schemas;
        this.clock = clock;
        this.topics = topics;
        this.state = state;
        this.settings = new LedgerSettings(bootstrap);
        this.places = places;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("effects").daemon().start(this::supervise);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var running = loop;
        if (running != null) running.stop();
    }

    private void supervise() {
        topics.ready().join();
        while (!stopping) {
            try {
                runOnce();
            } catch (WakeupException e) {
                LOG.debug("effects stop");
            } catch (RuntimeException e) {
                LOG.error("effects ended, they start again", e);
            } catch (InterruptedException e) {
                return;
            }
            if (!stopping && !paused()) return;
        }
    }

    private void runOnce() throws InterruptedException {
        try (var store = new LedgerStore(state.resolve("ledger"), LedgerTopics.KEPT);
                var producer =
                        new KafkaProducer<>(settings.producer(), new StringSerializer(), new ByteArraySerializer());
                var consumer = new KafkaConsumer<>(
                        settings.commands(InstanceName.in(state)),
                        new StringDeserializer(),
                        new ByteArrayDeserializer())) {
            var ledger = new TopicLedger(store, producer, settings.reader(), TopicDeclarations.STANDARD);
            Pause pause = Thread::sleep;
            var perform = new PerformEffect(actions, ledger, schemas, clock, pause);
            var fresh = new EffectLoop(consumer, ledger, new EffectCommands(perform, ledger, producer), places);
            loop = fresh;
            if (!stopping) fresh.run();
        }
    }

    private static boolean paused() {
        try {
            Thread.sleep(BETWEEN);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
