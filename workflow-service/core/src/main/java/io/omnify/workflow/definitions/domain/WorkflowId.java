package io.omnify.workflow.definitions.domain;

import java.util.regex.Pattern;

/** The name of a workflow inside its organisation; a person may choose it. */
public record WorkflowId(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public WorkflowId {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a workflow id: " + value);
    }

    public static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
