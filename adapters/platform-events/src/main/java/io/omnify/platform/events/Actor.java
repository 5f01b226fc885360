package io.omnify.platform.events;

import io.omnify.platform.security.Caller;

/** Who did something, for the audit trail: a person, an API key, an agent, a workflow, a service or the platform itself. */
public record Actor(Type type, String id) {
    /** The kinds of actor the audit trail tells apart. */
    public enum Type {
        USER,
        KEY,
        AGENT,
        WORKFLOW,
        SERVICE,
        SYSTEM;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String KEY_SUBJECT = "key:";
    private static final String SERVICE_SUBJECT = "service:";

    public static Actor of(Caller caller) {
        return ofSubject(caller.subject());
    }

    /** Reads the {@code sub} of a token, which says by its prefix what kind of caller holds it. */
    static Actor ofSubject(String subject) {
        if (subject.startsWith(KEY_SUBJECT)) return new Actor(Type.KEY, subject.substring(KEY_SUBJECT.length()));
        if (subject.startsWith(SERVICE_SUBJECT))
            return new Actor(Type.SERVICE, subject.substring(SERVICE_SUBJECT.length()));
        return new Actor(Type.USER, subject);
    }

    /** The platform's own doing, such as a retention or a schedule. */
    public static Actor system(String part) {
        return new Actor(Type.SYSTEM, part);
    }
}
