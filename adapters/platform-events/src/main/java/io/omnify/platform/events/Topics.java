package io.omnify.platform.events;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Creates the declared topics as soon as the broker is there, so that nobody depends on automatic creation. */
@Singleton
public final class Topics {
    private static final Logger LOG = Logger.getLogger(Topics.class);
    private static final String DEAD_LETTERS = ".dlq";

    private final String bootstrap;
    private final List<TopicDeclarations> declarations;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    public Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrap,
            @All List<TopicDeclarations> declarations) {
        this.bootstrap = bootstrap;
        this.declarations = declarations;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("topics").start(this::createWhenPossible);
    }

    /** Completes when every declared topic exists; never fails. */
    public CompletableFuture<Void> ready() {
        return ready.copy();
    }

    private void createWhenPossible() {
        var wanted = new TreeMap<String, Integer>();
        declarations.forEach(declared -> wanted.putAll(declared.partitions()));
        while (!ready.isDone()) {
            try {
                create(wanted);
                ready.complete(null);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warnf("topics not created yet reason=%s", e.getMessage());
                if (!pause()) return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void create(Map<String, Integer> wanted) throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        try (var admin = Admin.create(settings)) {
            var existing = admin.listTopics().names().get(15, TimeUnit.SECONDS);
            for (var topic : wanted.entrySet()) {
                if (!existing.contains(topic.getKey())) create(admin, topic.getKey(), topic.getValue());
                var dead = topic.getKey() + DEAD_LETTERS;
                if (!existing.contains(dead)) create(admin, dead, 1);
            }
            for (var declared : declarations) settle(admin, declared.settings());
        }
    }

    private static void settle(Admin admin, Map<String, Map<String, String>> settings)
            throws InterruptedException, ExecutionException, TimeoutException {
        var changes = new HashMap<ConfigResource, Collection<AlterConfigOp>>();
        settings.forEach((topic, values) -> changes.put(
                new ConfigResource(ConfigResource.Type.TOPIC, topic),
                values.entrySet().stream()
                        .map(each -> new AlterConfigOp(
                                new ConfigEntry(each.getKey(), each.getValue()), AlterConfigOp.OpType.SET))
                        .toList()));
        if (!changes.isEmpty()) admin.incrementalAlterConfigs(changes).all().get(15, TimeUnit.SECONDS);
    }

    private void create(Admin admin, String name, int partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topic = new NewTopic(name, Optional.of(partitions), Optional.empty());
        if (declarations.stream().anyMatch(declared -> declared.compacted().contains(name)))
            topic.configs(Map.of("cleanup.policy", "compact"));
        try {
            admin.createTopics(List.of(topic)).all().get(15, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) throw e;
        }
    }

    private static boolean pause() {
        try {
            Thread.sleep(Duration.ofSeconds(1));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
