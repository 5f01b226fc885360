package io.omnify.workflow.triggers.domain;

import java.util.regex.Pattern;

/** Names a trigger everywhere; unique across organisations, as a webhook's address begins with it. */
public record TriggerId(String value) {
    private static final Pattern FORM = Pattern.compile("trg_[A-Za-z0-9_-]{1,64}");

    public TriggerId {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a trigger id: " + value);
    }

    public static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
