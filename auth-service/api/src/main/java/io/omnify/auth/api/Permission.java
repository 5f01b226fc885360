package io.omnify.auth.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a caller may do; endpoints name exactly one of these, and the token's role or scope decides. */
public enum Permission {
    AGENT_READ("agent:read"),
    AGENT_WRITE("agent:write"),
    AGENT_EXECUTE("agent:execute"),
    WORKFLOW_READ("workflow:read"),
    WORKFLOW_WRITE("workflow:write"),
    WORKFLOW_EXECUTE("workflow:execute"),
    ANALYTICS_READ("analytics:read"),
    ANALYTICS_WRITE("analytics:write"),
    ORGANIZATION_READ("organization:read"),
    ORGANIZATION_WRITE("organization:write"),
    USER_READ("user:read"),
    USER_WRITE("user:write");

    private static final Map<String, Permission> BY_CODE =
            Arrays.stream(values()).collect(toUnmodifiableMap(Permission::code, Function.identity()));

    private final String code;

    Permission(String code) {
        this.code = code;
    }

    /** The form used in tokens, annotations and API answers, such as {@code agent:execute}. */
    public String code() {
        return code;
    }

    public static Optional<Permission> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
