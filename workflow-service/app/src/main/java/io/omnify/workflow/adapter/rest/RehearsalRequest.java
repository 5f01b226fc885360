package io.omnify.workflow.adapter.rest;

import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.rehearsals.domain.Pin;
import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.runs.domain.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to try out: one case, or a list of them whose ways are counted together. */
@Schema(name = "WorkflowTest")
record RehearsalRequest(
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, @Nullable Object> definition,
        @Nullable Integer version,
        @Nullable Instant startAt,
        @Schema(type = SchemaType.OBJECT) @Nullable Map<String, @Nullable Object> inputData,
        @Nullable Map<String, PinRequest> pins,
        @Nullable List<Case> cases) {
    private static final int MOST_CASES = 50;
    static final RehearsalRequest EMPTY = new RehearsalRequest(null, null, null, null, null, null);

    @Schema(name = "WorkflowTestCase")
    record Case(
            @Nullable String name,
            @Schema(type = SchemaType.OBJECT) @Nullable Map<String, @Nullable Object> inputData,
            @Nullable Map<String, PinRequest> pins,
            @Nullable Expected expect) {
        Scenario scenario() {
            var pinned = new LinkedHashMap<String, Pin>();
            if (pins != null) pins.forEach((step, pin) -> pinned.put(step, pin.pin("pins." + step)));
            return new Scenario(name == null ? "" : name, inputData == null ? Map.of() : inputData, pinned);
        }
    }

    /** What should come of it; what is not named is not looked at. */
    @Schema(name = "WorkflowTestExpectation")
    record Expected(
            @Nullable String status,
            @Nullable Object output,
            @Nullable Map<String, String> steps) {}

    /** What a step does in place of the world: exactly one of these. */
    @Schema(name = "WorkflowTestPin")
    record PinRequest(
            @Nullable Object output,
            @Nullable PinnedError error,

            @Schema(enumeration = {"approve", "reject"}) @Nullable
            String decision,

            @Nullable Object edited,
            @Nullable Object event,
            @Nullable Boolean silent) {
        Pin pin(String field) {
            if (error != null) return error.pin();
            if (decision != null) return new Pin.Decides(approved(field), edited);
            if (event != null) return new Pin.Happens(event);
            if (Boolean.TRUE.equals(silent)) return new Pin.Silent();
            return new Pin.Gives(output);
        }

        private boolean approved(String field) {
            if ("approve".equals(decision) || "reject".equals(decision)) return "approve".equals(decision);
            throw ProblemException.invalid(field + ".decision", "must be approve or reject");
        }
    }

    @Schema(name = "WorkflowTestError")
    record PinnedError(
            @Nullable String code,
            @Nullable String message,
            boolean retryable,
            @Nullable Integer times) {
        Pin pin() {
            var failure =
                    new Failure(code == null ? "failed" : code, message == null ? "as pinned" : message, retryable, 0);
            return new Pin.Fails(failure, times == null ? Integer.MAX_VALUE : times);
        }
    }

    List<Case> scenarios() {
        if (cases == null || cases.isEmpty()) return List.of(new Case(null, inputData, pins, null));
        if (cases.size() > MOST_CASES) throw ProblemException.invalid("cases", "at most " + MOST_CASES);
        return new ArrayList<>(cases);
    }
}
