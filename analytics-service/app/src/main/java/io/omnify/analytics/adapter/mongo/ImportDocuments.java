package io.omnify.analytics.adapter.mongo;

import io.omnify.analytics.imports.domain.ColumnMapping;
import io.omnify.analytics.imports.domain.Columns;
import io.omnify.analytics.imports.domain.Encoding;
import io.omnify.analytics.imports.domain.Field;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.Import.Plan;
import io.omnify.analytics.imports.domain.LineError;
import io.omnify.analytics.imports.domain.NumberStyle;
import io.omnify.analytics.imports.domain.Tally;
import io.omnify.auth.api.OrgId;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import org.bson.Document;

/** The stored form of imports. */
final class ImportDocuments {
    private ImportDocuments() {}

    static Document of(Import one) {
        return new Document("_id", one.id())
                .append("org", one.org().value())
                .append("file_name", one.fileName())
                .append("plan", plan(one.plan()))
                .append("created_at", Date.from(one.createdAt()))
                .append("completed_at", Date.from(one.completedAt()))
                .append("status", one.status().name())
                .append("failure", one.failure())
                .append("tally", tally(one.tally()));
    }

    static Import read(Document stored) {
        return new Import(
                stored.getString("_id"),
                new OrgId(stored.getString("org")),
                stored.getString("file_name"),
                Import.Status.valueOf(stored.getString("status")),
                readPlan(stored.get("plan", Document.class)),
                readTally(stored.get("tally", Document.class)),
                stored.getString("failure"),
                stored.getDate("created_at").toInstant(),
                stored.getDate("completed_at").toInstant());
    }

    static Document tally(Tally tally) {
        var errors = tally.errors().stream()
                .map(error -> new Document("line", error.line())
                        .append("field", error.field())
                        .append("message", error.message()))
                .toList();
        return new Document("accepted", tally.accepted())
                .append("updated", tally.updated())
                .append("duplicates", tally.duplicates())
                .append("rejected", tally.rejected())
                .append("errors", errors)
                .append("errors_truncated", tally.errorsTruncated());
    }

    private static Tally readTally(Document stored) {
        var errors = stored.getList("errors", Document.class).stream()
                .map(e -> new LineError(e.getLong("line"), e.getString("field"), e.getString("message")))
                .toList();
        return new Tally(
                stored.getLong("accepted"),
                stored.getLong("updated"),
                stored.getLong("duplicates"),
                stored.getLong("rejected"),
                errors,
                stored.getBoolean("errors_truncated"));
    }

    private static Document plan(Plan plan) {
        var mapping = plan.mapping();
        var columns = new Document();
        mapping.columns().forEach((field, title) -> columns.append(field.name(), title));
        return new Document("encoding", plan.encoding().name())
                .append("separator", String.valueOf(plan.columns().separator()))
                .append("header_line", plan.columns().headerLine())
                .append("titles", plan.columns().titles())
                .append("platform", mapping.platform())
                .append("currency", mapping.currency())
                .append("date_format", mapping.dateFormat())
                .append("numbers", mapping.numbers().name())
                .append("columns", columns)
                .append("dimensions", mapping.dimensions())
                .append("warnings", plan.warnings());
    }

    private static Plan readPlan(Document stored) {
        var titles = new Columns(
                stored.getString("separator").charAt(0), stored.getLong("header_line"), texts(stored, "titles"));
        var columns = new EnumMap<Field, String>(Field.class);
        stored.get("columns", Document.class)
                .forEach((field, title) -> columns.put(Field.valueOf(field), (String) title));
        var mapping = new ColumnMapping(
                stored.getString("platform"),
                stored.getString("currency"),
                stored.getString("date_format"),
                NumberStyle.valueOf(stored.getString("numbers")),
                columns,
                texts(stored, "dimensions"));
        return new Plan(Encoding.valueOf(stored.getString("encoding")), titles, mapping, texts(stored, "warnings"));
    }

    private static List<String> texts(Document stored, String field) {
        return stored.getList(field, String.class);
    }
}
