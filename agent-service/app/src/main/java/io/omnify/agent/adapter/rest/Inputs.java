package io.omnify.agent.adapter.rest;

import io.omnify.agent.shared.domain.Json;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.web.OwnOrganization;
import io.omnify.platform.web.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What callers may give an agent. */
final class Inputs {
    private Inputs() {}

    /** The documented form of an execute request; a body without {@code input_data} is the input itself. */
    record ExecuteRequest(
            @Nullable Map<String, @Nullable Object> inputData,
            @Nullable Map<String, @Nullable Object> context) {}

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
        if (body.get("context") instanceof Map<?, ?> context) input.put("context", context);
        else if (body.get("context") != null) throw ProblemException.invalid("context", "must be an object");
        return input;
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
