package io.omnify.agent.adapter.rest;

import io.omnify.agent.agents.domain.Instructions;
import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What callers may give an agent. */
final class Inputs {
    private Inputs() {}

    /** The documented form of an execute request; a body without {@code input_data} is the input itself. */
    record ExecuteRequest(
            @Nullable Map<String, @Nullable Object> inputData,
            @Nullable Map<String, @Nullable Object> context,

            @Schema(description = "Values of the agent's variables") @Nullable
            Map<String, @Nullable Object> variables,

            @Schema(description = "Whom this is about: what the agent's memory of it holds is recalled") @Nullable
            String subjectId) {}

    record BatchItem(@Nullable String agentId, @Nullable Map<String, @Nullable Object> inputData) {}

    record Filter(@Nullable String dimension, @Nullable String value) {}

    record AnalyticsInput(
            @Nullable String organizationId,
            @Nullable String question,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<Filter> filters) {}

    record CreativeInput(
            @Nullable String organizationId,
            @Nullable String goal,
            @Nullable List<String> dimensions,
            @Nullable String from,
            @Nullable String to,
            @Nullable List<Filter> filters) {}

    record MarketingInput(
            @Nullable String organizationId,
            @Nullable String goal,
            @Nullable Map<String, @Nullable Object> performance,
            @Nullable Map<String, @Nullable Object> creative) {}

    record ClientInput(
            @Nullable String organizationId,
            @Nullable String goal,
            @Nullable String connectionId,
            @Nullable List<Map<String, @Nullable Object>> clients) {}

    /** The agent's input out of any accepted body. */
    static Map<String, @Nullable Object> of(@Nullable Map<String, @Nullable Object> body, OrgId own) {
        if (body == null) return Json.object();
        checkOwn(body, own);
        if (!body.containsKey("input_data")) return without(body, "organization_id");
        if (!(body.get("input_data") instanceof Map<?, ?> data)) {
            throw ProblemException.invalid("input_data", "must be an object");
        }
        var input = new LinkedHashMap<String, @Nullable Object>();
        data.forEach((key, value) -> input.put(String.valueOf(key), value));
        object(body, "context", input);
        object(body, Instructions.FIELD, input);
        if (body.get("subject_id") instanceof String subject) input.put("subject_id", subject);
        else if (body.get("subject_id") != null) throw ProblemException.invalid("subject_id", "must be a text");
        return input;
    }

    private static void object(Map<String, @Nullable Object> body, String field, Map<String, @Nullable Object> input) {
        var value = body.get(field);
        if (value instanceof Map<?, ?>) input.put(field, value);
        else if (value != null) throw ProblemException.invalid(field, "must be an object");
    }

    private static void checkOwn(Map<String, @Nullable Object> body, OrgId own) {
        if (body.get("organization_id") instanceof String named) OwnOrganization.check(own, named);
    }

    private static Map<String, @Nullable Object> without(Map<String, @Nullable Object> body, String key) {
        var rest = new LinkedHashMap<String, @Nullable Object>(body);
        rest.remove(key);
        return rest;
    }
}
