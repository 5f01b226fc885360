package io.omnify.auth.adapter.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.audit.domain.ChainedEntry;
import io.omnify.auth.audit.port.AuditTrail;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.web.ProblemException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an audit trail out entry by entry, however long it is. */
@Singleton
public final class AuditExport {
    private static final int BATCH = 200;
    private static final String HEAD =
            "sequence,at,entry_id,actor_type,actor_id,action,target_type,target_id,outcome,details,previous_hash,hash";

    private final AuditTrail trail;

    public AuditExport(AuditTrail trail) {
        this.trail = trail;
    }

    /** How an export is written. */
    enum Format {
        JSONL("application/x-ndjson"),
        CSV("text/csv; charset=utf-8");

        private final String mediaType;

        Format(String mediaType) {
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Format of(@Nullable String given) {
            if (given == null || given.equals("ndjson")) return JSONL;
            return Arrays.stream(values())
                    .filter(format -> format.code().equals(given))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("format", "must be jsonl or csv"));
        }
    }

    void write(OrgId org, AuditTrail.Filter filter, Format format, OutputStream out) throws IOException {
        if (format == Format.CSV) line(out, HEAD);
        long last = 0;
        while (true) {
            var batch = trail.following(org, last, BATCH);
            for (var entry : batch) {
                if (filter.fits(entry.entry())) line(out, format == Format.CSV ? csv(entry) : json(entry));
            }
            if (batch.size() < BATCH) return;
            last = batch.getLast().sequence();
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(UTF_8));
        out.write('\n');
    }

    private static String json(ChainedEntry entry) throws IOException {
        return OutboxMessage.mapper().writeValueAsString(AuditEntryView.of(entry));
    }

    private static String csv(ChainedEntry chained) {
        var entry = chained.entry();
        var cells = List.of(
                Long.toString(chained.sequence()),
                entry.at().toString(),
                entry.event(),
                entry.actor().type(),
                entry.actor().id(),
                entry.action(),
                entry.target().type(),
                entry.target().id(),
                entry.outcome(),
                entry.details(),
                chained.previousHash(),
                chained.hash());
        return cells.stream().map(AuditExport::cell).collect(Collectors.joining(","));
    }

    /** Quoted, and never a formula for a spreadsheet. */
    private static String cell(String text) {
        var safe = text.matches("[=+@\\-\\t\\r].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
