package io.omnify.agent.agents.domain;

import java.util.regex.Pattern;

/** Names an agent within its organisation; a client may choose it. */
public record AgentId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public AgentId {
        if (!isValid(value)) throw new IllegalArgumentException("not an agent id: " + value);
    }

    public static boolean isValid(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
