package io.omnify.analytics.adapter.rest;

import io.omnify.analytics.imports.domain.FieldProblem;
import io.omnify.analytics.imports.usecase.InspectFile.Inspected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an import of a file would do, so that a person can look at it and correct it first. */
@Schema(name = "ImportPreview")
record PreviewView(
        @Schema(required = true) List<String> columns,
        @Schema(required = true) List<List<String>> sampleRows,

        @Schema(required = true, description = "send it back, corrected, as the mapping of the import")
        MappingView mapping,

        @Schema(required = true) String platform,
        @Schema(required = true) String currency,
        @Schema(nullable = true) @Nullable String dateFormat,
        @Schema(required = true) String encoding,
        @Schema(required = true) String separator,
        @Schema(required = true) List<String> warnings,

        @Schema(required = true, description = "what must be corrected before the file can be imported")
        List<Problem> problems,

        @Schema(required = true, description = "from 0 to 1")
        double confidence) {
    private static final int ROWS = 20;

    /** What is wrong with a part of the mapping. */
    @Schema(name = "ImportProblem")
    record Problem(
            @Schema(required = true) String field,
            @Schema(required = true) String message) {
        static Problem of(FieldProblem problem) {
            return new Problem(problem.field(), problem.message());
        }
    }

    static PreviewView of(Inspected inspected) {
        var detected = inspected.detected();
        var mapping = MappingView.of(detected.mapping());
        var columns = detected.sample().columns();
        return new PreviewView(
                columns.titles(),
                detected.sample().rows().stream().limit(ROWS).toList(),
                mapping,
                detected.mapping().platform(),
                detected.mapping().currency(),
                mapping.dateFormat(),
                inspected.encoding().label(),
                String.valueOf(columns.separator()),
                detected.warnings(),
                detected.problems().stream().map(Problem::of).toList(),
                BigDecimal.valueOf(detected.confidence())
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue());
    }
}
