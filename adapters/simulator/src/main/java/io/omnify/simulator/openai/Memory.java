package io.omnify.simulator.openai;

import jakarta.inject.Singleton;

/** Where a response finds what was said before: in responses that are kept, or in a conversation. */
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

    NamedConversations conversations() {
        return conversations;
    }
}
