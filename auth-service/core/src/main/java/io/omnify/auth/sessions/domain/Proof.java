package io.omnify.auth.sessions.domain;

import java.time.Instant;
import java.util.List;

/** When and by which means a person last proved who they are; dangerous acts ask for a recent one. */
public record Proof(Instant at, List<String> methods) {
    public static final String PASSWORD = "pwd";
    public static final String ONE_TIME_CODE = "otp";

    public Proof {
        methods = List.copyOf(methods);
    }

    public static Proof byPassword(Instant now) {
        return new Proof(now, List.of(PASSWORD));
    }

    public static Proof byBoth(Instant now) {
        return new Proof(now, List.of(PASSWORD, ONE_TIME_CODE));
    }

    /** Proven again by one more means, without forgetting the others. */
    public Proof and(String method, Instant now) {
        if (methods.contains(method)) return new Proof(now, methods);
        return byBoth(now);
    }
}
