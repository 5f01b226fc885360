package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.usecase.Terms;
import io.omnify.workflow.runs.domain.RunStatus;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a query asks for runs. */
final class Filters {
    private static final int MOST = 10;

    private Filters() {}

    /** The query parameters of lists of runs. */
    static final class Query {
        @QueryParam("status")
        @Parameter(description = "One or several, separated by commas")
        @Nullable
        String status;

        @QueryParam("q")
        @Parameter(description = "Words of the input, output, failure or names, or their beginnings")
        @Nullable
        String text;

        @QueryParam("from")
        @Parameter(description = "Started at or after")
        @Nullable
        String from;

        @QueryParam("to")
        @Parameter(description = "Started before")
        @Nullable
        String to;

        @QueryParam("attribute")
        @Parameter(description = "A value of the input by its path, such as campaign.country=DE; may be repeated")
        @Nullable
        List<String> attributes;

        @QueryParam("error_code")
        @Nullable
        String errorCode;

        RunFilter filter(String workflow, boolean incident) {
            return Filters.filter(workflow, status, text, from, to, attributes, incident, errorCode);
        }
    }

    static RunFilter filter(
            String workflow,
            @Nullable String status,
            @Nullable String text,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<String> attributes,
            boolean incident,
            @Nullable String errorCode) {
        var words = text == null ? List.<String>of() : Terms.asked(text);
        List<String> values = attributes == null ? List.of() : attributes;
        if (words.size() > MOST) throw ProblemException.invalid("q", "has at most " + MOST + " words");
        if (values.size() > MOST) throw ProblemException.invalid("attribute", "there are at most " + MOST);
        for (var value : values)
            if (value.indexOf('=') < 1) throw ProblemException.invalid("attribute", "must be name=value");
        return new RunFilter(
                Ids.workflowOrAny(workflow),
                statuses(status),
                time("from", from),
                time("to", to),
                values,
                words,
                incident,
                errorCode == null ? "" : errorCode);
    }

    private static List<RunStatus> statuses(@Nullable String codes) {
        if (codes == null || codes.isBlank()) return List.of();
        return Arrays.stream(codes.split(","))
                .map(code -> RunStatus.ofCode(code.strip())
                        .orElseThrow(() -> ProblemException.invalid("status", "is not a status of executions")))
                .distinct()
                .toList();
    }

    private static @Nullable Instant time(String name, @Nullable String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ProblemException.invalid(name, "must be a time such as 2026-01-01T00:00:00Z");
        }
    }
}
