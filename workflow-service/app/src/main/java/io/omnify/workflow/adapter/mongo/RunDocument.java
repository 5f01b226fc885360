package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.control.usecase.Terms;
import io.omnify.workflow.runs.domain.Run;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A run as people see it: what lists and searches ask for as fields, all of it as JSON. What came later than the first
 * version of this document may be missing in old ones.
 */
public record RunDocument(
        @BsonId String id,
        String org,
        String workflow,
        int version,
        String status,
        Instant startedAt,
        @Nullable Instant endedAt,
        long sequence,
        @Nullable Boolean incident,
        @Nullable String errorCode,
        @Nullable List<String> words,
        @Nullable List<String> attributes,
        @Nullable List<String> waitsFor,
        String state) {

    static RunDocument of(Run run) {
        return new RunDocument(
                run.id().value(),
                run.origin().org().value(),
                run.origin().workflow().value(),
                run.origin().version(),
                run.status().code(),
                run.origin().startedAt(),
                run.status().ended() ? run.completedAt() : null,
                run.sequence(),
                run.status().incident(),
                errorCode(run),
                List.copyOf(Terms.words(run)),
                List.copyOf(Terms.attributes(run)),
                waitsFor(run),
                json(run));
    }

    private static @Nullable String errorCode(Run run) {
        if (run.error() != null) return run.error().code();
        for (var step : run.steps().values())
            if (step.error() != null) return step.error().code();
        return null;
    }

    static List<String> waitsFor(Run run) {
        if (run.status().ended()) return List.of();
        return run.steps().values().stream()
                .map(step -> step.note().waiting())
                .filter(Objects::nonNull)
                .filter(waiting -> waiting.kind().equals("event"))
                .map(waiting -> waiting.event())
                .distinct()
                .toList();
    }

    Run toDomain() {
        return run(org, state);
    }

    /** The state alone is the whole run. */
    static Run run(String org, String state) {
        try {
            return OutboxMessage.mapper().readValue(state, RunChangedV1.class).toRun(new OrgId(org));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(Run run) {
        try {
            return OutboxMessage.mapper().writeValueAsString(RunChangedV1.of(run));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
