package io.omnify.workflow.adapter.streams;

import io.omnify.platform.events.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs the engine beside the service: waits for the broker, starts it, and starts it again should it ever end. */
@Singleton
public final class EngineRuntime {
    private static final Logger LOG = Logger.getLogger(EngineRuntime.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final EngineTopology topology;
    private final Topics topics;
    private final String bootstrap;
    private final Path state;
    private final int threads;
    private volatile boolean stopping;
    private volatile @Nullable KafkaStreams streams;

    public EngineRuntime(
            EngineTopology topology,
            Topics topics,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @ConfigProperty(name = "omnify.engine.state") Path state,
            @ConfigProperty(name = "omnify.engine.threads", defaultValue = "1") int threads) {
        this.topology = topology;
        this.topics = topics;
        this.bootstrap = bootstrap;
        this.state = state;
        this.threads = threads;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofPlatform().name("engine-supervisor").daemon().start(this::supervise);
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        var running = streams;
        if (running != null) running.close(Duration.ofSeconds(5));
    }

    public boolean running() {
        var running = streams;
        return running != null && running.state() == KafkaStreams.State.RUNNING;
    }

    /**
     * The runs of this instance, to be read beside the engine.
     *
     * @throws InvalidStateStoreException while the engine is not running
     */
    ReadOnlyKeyValueStore<String, byte[]> runs() {
        var running = streams;
        if (running == null) throw new InvalidStateStoreException("the engine has not started");
        return running.store(StoreQueryParameters.fromNameAndType(
                EngineTopology.RUNS, QueryableStoreTypes.<String, byte[]>keyValueStore()));
    }

    private void supervise() {
        topics.ready().join();
        while (!stopping) {
            try {
                if (dead()) restart();
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warnf("engine not running yet reason=%s", e.getMessage());
                pause();
            }
        }
    }

    private boolean dead() {
        var running = streams;
        return running == null
                || running.state().hasCompletedShutdown()
                || running.state().isShuttingDown();
    }

    private void restart() {
        var old = streams;
        if (old != null) old.close(Duration.ofSeconds(10));
        var settings = EngineSettings.of(bootstrap, state, EngineInstance.of(state), threads);
        var fresh = new KafkaStreams(topology.build(InstantSource.system()), settings);
        fresh.setUncaughtExceptionHandler(EngineRuntime::replace);
        streams = fresh;
        fresh.start();
        LOG.infof("engine started state=%s threads=%d", state, threads);
    }

    private static StreamThreadExceptionResponse replace(Throwable e) {
        LOG.error("engine thread ended, another takes its place", e);
        pause();
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
