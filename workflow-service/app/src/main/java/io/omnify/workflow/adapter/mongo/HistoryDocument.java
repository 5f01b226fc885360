package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.runs.domain.Run;
import java.io.UncheckedIOException;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;

/** What one change of a run was; written once and never changed. */
public record HistoryDocument(@BsonId String id, String org, String run, long sequence, String entries) {
    private static final TypeReference<List<Entry>> ENTRIES = new TypeReference<>() {};

    static HistoryDocument of(Run run, List<Entry> entries) {
        try {
            return new HistoryDocument(
                    run.id() + "/" + run.sequence(),
                    run.origin().org().value(),
                    run.id().value(),
                    run.sequence(),
                    OutboxMessage.mapper().writeValueAsString(entries));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Entry> toDomain() {
        try {
            return OutboxMessage.mapper().readValue(entries, ENTRIES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
