package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the model does next; closed, so that the protocol must be able to say each of it. */
public sealed interface Decision {
    record CallTools(List<Call> calls) implements Decision {
        public CallTools {
            calls = List.copyOf(calls);
        }
    }

    record Call(String tool, ObjectNode arguments) {}

    record Answer(String text) implements Decision {}

    record Refuse(String reason) implements Decision {}
}
