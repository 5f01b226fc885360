package io.omnify.workflow.runs.domain;

import java.util.regex.Pattern;

/** Names a run everywhere: API, topics, store. */
public record RunId(String value) {
    private static final Pattern FORM = Pattern.compile("run_[A-Za-z0-9_-]{1,64}");

    public RunId {
        if (!wellFormed(value)) throw new IllegalArgumentException("not a run id: " + value);
    }

    public static boolean wellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
