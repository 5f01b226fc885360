package io.omnify.analytics.adapter.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoTimeoutException;
import io.omnify.analytics.imports.InMemoryImports;
import io.omnify.analytics.imports.InMemoryUploads;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.Import.Status;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.port.Claims;
import io.omnify.analytics.imports.usecase.InspectFile;
import io.omnify.analytics.imports.usecase.RunImport;
import io.omnify.analytics.imports.usecase.StartImport;
import io.omnify.analytics.metrics.InMemoryAdFacts;
import io.omnify.analytics.metrics.domain.StoredFact;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.auth.api.OrgId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ImportWorkerTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private final OrgId acme = new OrgId("org_acme");
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final InMemoryImports imports = new InMemoryImports();
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final InMemoryAdFacts facts = new InMemoryAdFacts();
    private final AtomicInteger failures = new AtomicInteger();
    private RuntimeException failure = new MongoTimeoutException("away");

    private final ConcurrentLinkedQueue<Import> waiting = new ConcurrentLinkedQueue<>();
    private final Claims claims = new Claims() {
        @Override
        public Optional<Import> next() {
            return Optional.ofNullable(waiting.poll());
        }

        @Override
        public void release(Import unfinished) {
            waiting.add(unfinished);
        }
    };

    /** The store, which fails as often as told before it works. */
    private AdFacts failing() {
        return (AdFacts) Proxy.newProxyInstance(
                AdFacts.class.getClassLoader(), new Class<?>[] {AdFacts.class}, (proxy, method, arguments) -> {
                    if (failures.getAndDecrement() > 0) throw failure;
                    return method.invoke(facts, arguments);
                });
    }

    private Import started() throws IOException {
        var start = new StartImport(
                new InspectFile("USD"), imports, uploads, new StartImport.Context(clock, prefix -> prefix + "1"));
        var csv = "Day,Campaign,Clicks\n2025-01-01,A,1\n2025-01-02,A,2\n".getBytes(StandardCharsets.UTF_8);
        var started = start.handle(acme, "x.csv", () -> new ByteArrayInputStream(csv), MappingRequest.DETECT);
        waiting.add(started);
        return started;
    }

    private Import ended() throws IOException {
        var started = started();
        var run = new RunImport(new RecordFacts(failing(), clock), imports, uploads, clock);
        new ImportWorker(run, claims, imports, clock).lookForWork();
        return await().atMost(SOON)
                .until(() -> imports.find(acme, started.id()).orElseThrow(), one -> one.status() != Status.PROCESSING);
    }

    @Test
    void anAbsentDatabaseIsWaitedForAndNothingIsLostOrCountedTwice() throws IOException {
        failures.set(5);

        var done = ended();

        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.tally().accepted()).isEqualTo(2);
        Map<String, StoredFact> stored = facts.facts.get(acme);
        assertThat(stored.values().stream()
                        .mapToLong(f -> f.fact().figures().clicks())
                        .sum())
                .isEqualTo(3);
        assertThat(Set.copyOf(uploads.files.keySet())).isEmpty();
    }

    @Test
    void whatCannotBeReadEndsAsFailedInsteadOfBeingTriedForEver() throws IOException {
        failure = new IllegalStateException("a bug");
        failures.set(Integer.MAX_VALUE);

        assertThat(ended().status()).isEqualTo(Status.FAILED);
        assertThat(waiting).isEmpty();
    }
}
