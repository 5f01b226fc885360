package io.omnify.workflow.contract;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.definitions.domain.DefinitionWriter;
import io.omnify.workflow.definitions.domain.Workflow;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings a version of a workflow to the engine; promised in workflow.definition.published.v1.json. */
public record DefinitionPublishedV1(
        String organizationId,
        String workflowId,
        int version,
        Map<String, @Nullable Object> definition,
        Instant publishedAt) {
    public static final String TYPE = "workflow.definition.published.v1";

    public static OutboxMessage encode(Workflow workflow) {
        var key = key(workflow.org(), workflow.id().value(), workflow.version());
        var data = new DefinitionPublishedV1(
                workflow.org().value(),
                workflow.id().value(),
                workflow.version(),
                new DefinitionWriter().write(workflow.definition()),
                workflow.updatedAt());
        return OutboxMessage.of("def_" + key, TYPE, key, workflow.org(), workflow.updatedAt(), data);
    }

    /** The record key under which the engine finds the version again. */
    public static String key(OrgId org, String workflow, int version) {
        return org + "/" + workflow + "/" + version;
    }
}
