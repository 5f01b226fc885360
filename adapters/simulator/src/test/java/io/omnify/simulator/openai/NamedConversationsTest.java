package io.omnify.simulator.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedConversationsTest {
    private static final JsonNode NOTHING = Json.NODES.objectNode();
    private final NamedConversations conversations = new NamedConversations(InstantSource.fixed(Instant.EPOCH));

    private static List<JsonNode> items(int many, int characters) {
        return Collections.nCopies(many, Json.NODES.textNode("x".repeat(characters)));
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (int i = 0; i <= 1_000; i++) conversations.create("key", "conv_" + i, NOTHING, List.of());

        assertThat(conversations.get("key", "conv_1").items()).isEmpty();
        assertThatThrownBy(() -> conversations.get("key", "conv_0")).isInstanceOf(ApiError.class);
    }

    @Test
    void forgetsTheOldestOfTooMuch() {
        conversations.create("key", "conv_old", NOTHING, items(1, 5_000_000));
        conversations.create("key", "conv_new", NOTHING, items(1, 5_000_000));

        assertThat(conversations.get("key", "conv_new").items()).hasSize(1);
        assertThatThrownBy(() -> conversations.get("key", "conv_old")).isInstanceOf(ApiError.class);
    }

    @Test
    void takesNoMoreItemsThanItCanHold() {
        conversations.create("key", "conv_1", NOTHING, items(1_000, 1));

        assertThatThrownBy(() -> conversations.add("key", "conv_1", items(1, 1)))
                .isInstanceOf(ApiError.class);
        assertThat(conversations.get("key", "conv_1").items()).hasSize(1_000);
        assertThat(conversations
                        .change("key", "conv_1", known -> known.with(items(5, 1)))
                        .items())
                .hasSize(5);
    }
}
