package io.omnify.analytics.imports;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.analytics.imports.usecase.InspectFile;
import io.omnify.analytics.imports.usecase.RunImport;
import io.omnify.analytics.imports.usecase.StartImport;
import io.omnify.analytics.metrics.InMemoryAdFacts;
import io.omnify.analytics.metrics.domain.Axis;
import io.omnify.analytics.metrics.domain.FactFilter;
import io.omnify.analytics.metrics.domain.Metric;
import io.omnify.analytics.metrics.domain.MetricsQuery;
import io.omnify.analytics.metrics.domain.MetricsTable;
import io.omnify.analytics.metrics.usecase.QueryMetrics;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.auth.api.OrgId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The imports and the metrics wired together over maps, as the service wires them over its database. */
final class Importing {
    final OrgId acme = new OrgId("org_acme");
    final InMemoryAdFacts facts = new InMemoryAdFacts();
    final InMemoryImports imports = new InMemoryImports();
    final InMemoryUploads uploads = new InMemoryUploads();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    private final AtomicInteger ids = new AtomicInteger(1000);
    final InspectFile inspect = new InspectFile("USD");
    final StartImport start = new StartImport(
            inspect, imports, uploads, new StartImport.Context(clock, prefix -> prefix + ids.incrementAndGet()));
    final RunImport run = new RunImport(new RecordFacts(facts, clock), imports, uploads, clock);

    static SourceFile file(String text) {
        return () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    Import csv(String text) {
        return csv(file(text), MappingRequest.DETECT);
    }

    Import csv(SourceFile file, MappingRequest mapping) {
        try {
            var started = start.handle(acme, "export.csv", file, mapping);
            run.handle(started);
            return imports.find(acme, started.id()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    MetricsTable by(String... axes) {
        var by = Arrays.stream(axes).map(Axis::new).toList();
        return new QueryMetrics(facts)
                .handle(
                        acme,
                        new MetricsQuery(
                                List.of(Metric.values()), by, FactFilter.EVERYTHING, MetricsQuery.Sort.NATURAL, 1000));
    }
}
