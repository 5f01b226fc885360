package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.LineError;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an import is and what came of its lines. */
@Schema(name = "Import")
record ImportView(
        @Schema(required = true) String importId,
        @Schema(required = true) String fileName,

        @Schema(
                required = true,
                enumeration = {"processing", "completed", "failed"})
        String status,

        @Schema(required = true, description = "lines that brought something new")
        long accepted,

        @Schema(required = true, description = "lines that said what was known already")
        long duplicates,

        @Schema(required = true, description = "lines whose numbers replaced those of an earlier import")
        long updated,

        @Schema(required = true, description = "lines that were not counted")
        long rejected,

        @Schema(required = true, description = "what is wrong with the first rejected lines, at most 100")
        List<LineErrorView> errors,

        @Schema(required = true) boolean errorsTruncated,
        @Schema(required = true) List<String> warnings,
        @Schema(required = true) MappingView mapping,
        @Schema(nullable = true) @Nullable String failure,
        @Schema(required = true) Instant createdAt,
        @Schema(nullable = true) @Nullable Instant completedAt) {

    /** One thing that is wrong with one line. */
    @Schema(name = "ImportLineError")
    record LineErrorView(
            @Schema(required = true) long line,
            @Schema(required = true) String field,
            @Schema(required = true) String message) {
        static LineErrorView of(LineError error) {
            return new LineErrorView(error.line(), error.field(), error.message());
        }
    }

    static ImportView of(Import one) {
        var tally = one.tally();
        return new ImportView(
                one.id(),
                one.fileName(),
                one.status().name().toLowerCase(Locale.ROOT),
                tally.accepted(),
                tally.duplicates(),
                tally.updated(),
                tally.rejected(),
                tally.errors().stream().map(LineErrorView::of).toList(),
                tally.errorsTruncated(),
                one.plan().warnings(),
                MappingView.of(one.plan().mapping()),
                one.failure().isEmpty() ? null : one.failure(),
                one.createdAt(),
                one.completedAt().equals(Import.NEVER) ? null : one.completedAt());
    }
}
