package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.contract.DefinitionPublishedV1;
import io.omnify.workflow.definitions.domain.Definition;
import io.omnify.workflow.definitions.domain.DefinitionReader;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A workflow as stored: its current version in one document, with what the engine has not heard of yet. */
public record WorkflowDocument(
        @BsonId String id,
        String org,
        String workflow,
        int version,
        @Nullable Integer published,
        String definition,
        boolean removed,
        Instant createdAt,
        Instant updatedAt,
        List<OutboxMessage> outbox) {

    static String id(OrgId org, WorkflowId id) {
        return org + "/" + id;
    }

    static WorkflowDocument of(Workflow workflow, OutboxMessage... more) {
        return new WorkflowDocument(
                id(workflow.org(), workflow.id()),
                workflow.org().value(),
                workflow.id().value(),
                workflow.version(),
                workflow.published(),
                json(workflow.definition()),
                workflow.removed(),
                workflow.createdAt(),
                workflow.updatedAt(),
                Stream.concat(Stream.of(DefinitionPublishedV1.encode(workflow)), Stream.of(more))
                        .toList());
    }

    Workflow toDomain() {
        return new Workflow(
                new OrgId(org),
                new WorkflowId(workflow),
                version,
                published == null ? version : published,
                parse(definition),
                removed,
                createdAt,
                updatedAt);
    }

    /** The same content under a key of its version: how earlier versions are kept. */
    WorkflowDocument archived() {
        return new WorkflowDocument(
                id + "/" + version,
                org,
                workflow,
                version,
                published,
                definition,
                removed,
                createdAt,
                updatedAt,
                List.of());
    }

    static String json(Definition definition) {
        try {
            return OutboxMessage.mapper().writeValueAsString(new DefinitionWriter().write(definition));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // a JSON object has string keys
    private static Definition parse(String json) {
        try {
            Map<String, @Nullable Object> map = OutboxMessage.mapper().readValue(json, Map.class);
            return new DefinitionReader().read(map).definition();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
