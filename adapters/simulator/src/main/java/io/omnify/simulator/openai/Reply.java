package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What goes back: one JSON body, now or when it is ready, or a stream of events, and what the request log should know of it. */
sealed interface Reply {
    Trace trace();

    int status();

    record Whole(int status, JsonNode body, Trace trace) implements Reply {}

    /** Told at once, however long the work takes that it begins. */
    record Begun(JsonNode body, Trace trace) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    record Streamed(List<ObjectNode> events, Trace trace) implements Reply {
        public Streamed {
            events = List.copyOf(events);
        }

        @Override
        public int status() {
            return 200;
        }
    }

    /** Work in the background, told as it goes on. */
    record Followed(Follower follower, Trace trace) implements Reply {
        @Override
        public int status() {
            return 200;
        }
    }

    /** For the log: which model, what kind of decision, streamed or not, the id of the response. And what it costs. */
    record Trace(String model, String decision, boolean stream, String responseId, int tokens) {
        static final Trace NONE = new Trace("", "", false, "", 0);
    }

    static Reply error(ApiError error) {
        return new Whole(error.status(), error.body(), new Trace("", "error", false, "", 0));
    }
}
