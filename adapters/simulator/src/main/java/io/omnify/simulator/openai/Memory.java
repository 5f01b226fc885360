package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;

/** Where a response finds what was said before, and where it is kept: among responses, and in a conversation. */
@Singleton
class Memory {
    private final Conversations responses;
    private final NamedConversations conversations;

    Memory(Conversations responses, NamedConversations conversations) {
        this.responses = responses;
        this.conversations = conversations;
    }

    Conversations responses() {
        return responses;
    }

    List<JsonNode> saidBefore(String key, JsonNode asked) {
        if (asked.hasNonNull("conversation"))
            return conversations.itemsForResponse(key, ResponseRequest.conversation(asked));
        return asked.hasNonNull("previous_response_id")
                ? responses.itemsUpTo(asked.path("previous_response_id").asText())
                : List.of();
    }

    /** The response, when it is to be stored, and what it adds to its conversation, when it has one. */
    void keep(String key, ResponseRequest request, String id, Kept kept) {
        if (request.store()) responses.store(id, kept);
        var answer = kept.finished();
        if (request.conversation().isEmpty() || answer.path("status").asText().equals("failed")) return;
        var input = kept.input();
        var added =
                Conversations.joined(input.subList(request.before(), input.size()), Params.list(answer.path("output")));
        conversations.addWhenReady(
                key,
                request.conversation(),
                added,
                kept.tape().ready(),
                () -> request.background() && responses.isCancelled(id));
    }
}
