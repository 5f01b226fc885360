package io.omnify.analytics;

import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.port.Uploads;
import io.omnify.analytics.imports.usecase.InspectFile;
import io.omnify.analytics.imports.usecase.RunImport;
import io.omnify.analytics.imports.usecase.StartImport;
import io.omnify.analytics.metrics.port.AdFacts;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.analytics.metrics.usecase.QueryHours;
import io.omnify.analytics.metrics.usecase.QueryMetrics;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.analytics.metrics.usecase.RecordHours;
import io.omnify.analytics.metrics.usecase.RecordSynced;
import io.omnify.platform.web.Ulids;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the core together; the only place that knows both sides of every port. */
final class Wiring {
    /** BSON keeps milliseconds: a finer clock would make a stored value differ from the one that was stored. */
    @Produces
    @Singleton
    InstantSource clock() {
        return () -> Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Produces
    @Singleton
    RecordFacts recordFacts(AdFacts facts, InstantSource clock) {
        return new RecordFacts(facts, clock);
    }

    @Produces
    @Singleton
    RecordSynced recordSynced(AdFacts facts, InstantSource clock) {
        return new RecordSynced(facts, clock);
    }

    @Produces
    @Singleton
    QueryMetrics queryMetrics(AdFacts facts) {
        return new QueryMetrics(facts);
    }

    @Produces
    @Singleton
    RecordHours recordHours(
            AdHours hours, InstantSource clock, @ConfigProperty(name = "omnify.analytics.hours-kept") Duration kept) {
        return new RecordHours(hours, clock, kept);
    }

    @Produces
    @Singleton
    QueryHours queryHours(AdHours hours) {
        return new QueryHours(hours);
    }

    @Produces
    @Singleton
    InspectFile inspectFile(@ConfigProperty(name = "omnify.analytics.usual-currency") String usualCurrency) {
        return new InspectFile(usualCurrency);
    }

    @Produces
    @Singleton
    StartImport startImport(InspectFile inspect, Imports imports, Uploads uploads, InstantSource clock, Ulids ulids) {
        var context = new StartImport.Context(clock, prefix -> prefix + ulids.get());
        return new StartImport(inspect, imports, uploads, context);
    }

    @Produces
    @Singleton
    RunImport runImport(RecordFacts record, Imports imports, Uploads uploads, InstantSource clock) {
        return new RunImport(record, imports, uploads, clock);
    }
}
