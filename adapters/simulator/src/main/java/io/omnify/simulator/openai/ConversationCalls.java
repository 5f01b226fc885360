package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.openai.NamedConversations.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Answers what is asked of conversations and their items. */
@Singleton
class ConversationCalls {
    private static final Pattern ONE = Pattern.compile("/conversations(?:/([^/]+)(/items)?(?:(?<=/items)/([^/]+))?)?");
    private static final int MOST_AT_ONCE = 20;

    private final NamedConversations conversations;
    private final Ids ids;

    ConversationCalls(NamedConversations conversations, Ids ids) {
        this.conversations = conversations;
        this.ids = ids;
    }

    /** Empty when nothing of the kind can be asked. */
    Optional<JsonNode> answer(Call call) {
        var path = ONE.matcher(call.resource());
        if (!path.matches()) return Optional.empty();
        var id = Objects.requireNonNullElse(path.group(1), "");
        var item = Objects.requireNonNullElse(path.group(3), "");
        if (path.group(2) != null) return item.isEmpty() ? items(call, id) : item(call, id, item);
        var known = switch (call.method() + (id.isEmpty() ? "" : " one")) {
            case "POST" -> create(call);
            case "GET one" -> told(conversations.get(call.authorization(), id));
            case "POST one" -> update(call, id);
            case "DELETE one" -> delete(call, id);
            default -> Json.NODES.missingNode();
        };
        return Optional.of(known).filter(node -> !node.isMissingNode());
    }

    private Optional<JsonNode> items(Call call, String id) {
        return switch (call.method()) {
            case "GET" ->
                Optional.of(InputList.page(
                        conversations.get(call.authorization(), id).items(), call.query()));
            case "POST" -> Optional.of(add(call, id));
            default -> Optional.empty();
        };
    }

    private Optional<JsonNode> item(Call call, String id, String item) {
        return switch (call.method()) {
            case "GET" -> Optional.of(find(conversations.get(call.authorization(), id), item));
            case "DELETE" ->
                Optional.of(told(conversations.change(call.authorization(), id, known -> {
                    var gone = find(known, item);
                    return known.with(
                            known.items().stream().filter(each -> each != gone).toList());
                })));
            default -> Optional.empty();
        };
    }

    private JsonNode create(Call call) {
        var body = call.body().isBlank() ? Json.NODES.objectNode() : Params.parsed(call.body());
        RequestCheck.only(body, Set.of("metadata", "items"));
        var fresh = conversations.create(call.authorization(), ids.next("conv"), metadata(body), given(body));
        return told(fresh);
    }

    private JsonNode update(Call call, String id) {
        var body = Params.parsed(call.body());
        RequestCheck.only(body, Set.of("metadata"));
        if (!body.hasNonNull("metadata")) throw Params.missing("metadata");
        var metadata = metadata(body);
        return told(conversations.change(call.authorization(), id, known -> known.with(metadata)));
    }

    private JsonNode delete(Call call, String id) {
        conversations.delete(call.authorization(), id);
        return Json.NODES
                .objectNode()
                .put("id", id)
                .put("object", "conversation.deleted")
                .put("deleted", true);
    }

    private JsonNode add(Call call, String id) {
        var body = Params.parsed(call.body());
        RequestCheck.only(body, Set.of("items"));
        if (!body.hasNonNull("items")) throw Params.missing("items");
        var added = given(body);
        conversations.add(call.authorization(), id, added);
        return InputList.list(added, false);
    }

    private List<JsonNode> given(JsonNode body) {
        var items = body.path("items");
        if (items.isNull() || items.isMissingNode()) return List.of();
        Params.type(items, "items", Set.of("array"));
        if (items.size() > MOST_AT_ONCE)
            throw ApiError.invalid(
                    "items",
                    "array_above_max_length",
                    "Invalid 'items': array too long. Expected an array with maximum length %d, but got an array with length %d instead."
                            .formatted(MOST_AT_ONCE, items.size()));
        return InputItems.of(items, "items").stream()
                .map(item -> InputList.told(item, ids))
                .toList();
    }

    private static JsonNode metadata(JsonNode body) {
        var metadata = body.path("metadata");
        if (!body.hasNonNull("metadata")) return Json.NODES.objectNode();
        Params.type(metadata, "metadata", Set.of("object"));
        RequestCheck.metadata(metadata);
        return metadata;
    }

    private static JsonNode find(Named known, String item) {
        return known.items().stream()
                .filter(each -> each.path("id").asText().equals(item))
                .findFirst()
                .orElseThrow(() -> ApiError.notFound(
                        "", "", "Item with id '%s' not found in conversation '%s'.".formatted(item, known.id())));
    }

    private static ObjectNode told(Named known) {
        var told = Json.NODES
                .objectNode()
                .put("id", known.id())
                .put("object", "conversation")
                .put("created_at", known.createdAt());
        return told.set("metadata", known.metadata());
    }
}
