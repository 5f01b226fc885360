package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The models the simulated vendor has; asking for another is an error, as it is in reality. */
@Singleton
class Models {
    static final Set<String> EMBEDDING =
            Set.of("text-embedding-3-small", "text-embedding-3-large", "text-embedding-ada-002");

    private static final long CREATED = 1_767_225_600;
    private static final String SNAPSHOT = "-\\d{4}-\\d{2}-\\d{2}$";

    /** When each is shut down; "" when nothing is known of it. */
    private final Map<String, String> answering = new LinkedHashMap<>();

    /** @param answering names, each with {@code @} and the day of its end where there is one */
    Models(@ConfigProperty(name = "omnify.simulator.models") List<String> answering) {
        for (var each : answering) {
            var parts = each.split("@", 2);
            this.answering.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    /** Refuses a model that does not exist or does another kind of work. */
    void requireAnswering(String model) {
        if (EMBEDDING.contains(model))
            throw ApiError.invalid(
                    "model", "unsupported_model", "The model '%s' does not answer, it embeds.".formatted(model));
        if (!answers(model)) throw unknown(model);
    }

    void requireEmbedding(String model) {
        if (!EMBEDDING.contains(model)) throw unknown(model);
    }

    /** Which one counts when none is named. */
    String usual() {
        return answering.keySet().iterator().next();
    }

    JsonNode list() {
        var data = Json.NODES.arrayNode();
        answering.keySet().forEach(id -> data.add(model(id)));
        EMBEDDING.stream().sorted().forEach(id -> data.add(model(id)));
        return Json.NODES.objectNode().put("object", "list").set("data", data);
    }

    JsonNode get(String id) {
        if (!answers(id) && !EMBEDDING.contains(id)) throw unknown(id);
        return model(id);
    }

    private boolean answers(String model) {
        return answering.containsKey(known(model));
    }

    /** A dated snapshot is as good as the model it is one of. */
    private String known(String model) {
        return answering.containsKey(model) ? model : model.replaceFirst(SNAPSHOT, "");
    }

    private ObjectNode model(String id) {
        var end = answering.getOrDefault(known(id), "");
        return Json.NODES
                .objectNode()
                .put("id", id)
                .put("object", "model")
                .put("created", CREATED)
                .put("owned_by", "openai")
                .put("shutdown_date", end.isEmpty() ? null : end);
    }

    private static ApiError unknown(String model) {
        return ApiError.notFound(
                "model",
                "model_not_found",
                "The model `%s` does not exist or you do not have access to it.".formatted(model));
    }
}
