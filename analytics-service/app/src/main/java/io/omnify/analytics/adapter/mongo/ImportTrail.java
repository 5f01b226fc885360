package io.omnify.analytics.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

/** What the audit trail learns of imports: who brought which file, and how many figures came of it or were changed. */
@Singleton
public final class ImportTrail {
    private static final String TARGET = "import";
    private final Audit audit;

    public ImportTrail(Audit audit) {
        this.audit = audit;
    }

    OutboxMessage started(Import one) {
        var mapping = one.plan().mapping();
        var after = Map.of("file_name", one.fileName(), "platform", mapping.platform(), "currency", mapping.currency());
        return audit.entry(one.org(), "import.started", TARGET, one.id(), null, after);
    }

    /** The work was done in the background, on behalf of who started it. */
    OutboxMessage ended(Import one, Optional<Document> starter) {
        var tally = one.tally();
        var after = Map.of(
                "status", one.status().name().toLowerCase(Locale.ROOT),
                "accepted", tally.accepted(),
                "updated", tally.updated(),
                "duplicates", tally.duplicates(),
                "rejected", tally.rejected(),
                "failure", one.failure());
        var action = one.status() == Import.Status.FAILED ? "import.failed" : "import.completed";
        return audit.entry(
                one.org(),
                starter.map(ImportTrail::read).orElse(Actor.system("imports")),
                action,
                TARGET,
                one.id(),
                null,
                after);
    }

    /** The actor of an entry, to be kept with the import until it ends. */
    static Document starter(OutboxMessage entry) {
        try {
            var actor = OutboxMessage.mapper().readTree(entry.data()).path("actor");
            return new Document("type", actor.path("type").asText())
                    .append("id", actor.path("id").asText());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit entry is JSON", e);
        }
    }

    private static Actor read(Document stored) {
        return new Actor(Actor.Type.valueOf(stored.getString("type").toUpperCase(Locale.ROOT)), stored.getString("id"));
    }
}
