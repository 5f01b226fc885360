package io.omnify.agent.executions.domain;

import java.util.Optional;

/** Names one execution among all. */
public record ExecutionId(String value) {
    public static final String PREFIX = "exec_";

    public ExecutionId {
        if (!value.startsWith(PREFIX)) throw new IllegalArgumentException("not an execution id: " + value);
    }

    public static boolean isValid(String value) {
        return value.startsWith(PREFIX) && value.length() <= 64;
    }

    /** The id of the n-th tool call: unique among all executions, and the same again after a crash. */
    public String callId(int n) {
        return "call_" + value.substring(PREFIX.length()) + "_" + n;
    }

    /** The execution whose call this id names, if it has the form of one. */
    public static Optional<ExecutionId> ofCall(String callId) {
        var end = callId.lastIndexOf('_');
        if (!callId.startsWith("call_") || end <= "call_".length()) return Optional.empty();
        return Optional.of(new ExecutionId(PREFIX + callId.substring("call_".length(), end)));
    }

    @Override
    public String toString() {
        return value;
    }
}
