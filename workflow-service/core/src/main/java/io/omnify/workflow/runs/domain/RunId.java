package io.omnify.workflow.runs.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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

    /** The same name always gives the same id. */
    public static RunId derived(String name) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new RunId("run_" + HexFormat.of().formatHex(hash, 0, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
