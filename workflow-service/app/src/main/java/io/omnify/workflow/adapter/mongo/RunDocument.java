package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.contract.RunChangedV1;
import io.omnify.workflow.runs.domain.Run;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** A run as people see it: what lists ask for as fields, all of it as JSON. */
public record RunDocument(
        @BsonId String id,
        String org,
        String workflow,
        int version,
        String status,
        Instant startedAt,
        long sequence,
        String state) {

    static RunDocument of(Run run) {
        return new RunDocument(
                run.id().value(),
                run.origin().org().value(),
                run.origin().workflow().value(),
                run.origin().version(),
                run.status().code(),
                run.origin().startedAt(),
                run.sequence(),
                json(run));
    }

    Run toDomain() {
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
