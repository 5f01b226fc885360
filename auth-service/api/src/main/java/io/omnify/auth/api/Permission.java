package io.omnify.auth.api;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What a caller may do; endpoints name exactly one of these, and the token's role or scope decides. */
public enum Permission {
    CAMPAIGN_READ("campaign:read"),
    CAMPAIGN_WRITE("campaign:write"),
    CAMPAIGN_PUBLISH("campaign:publish"),
    CAMPAIGN_APPROVE("campaign:approve"),
    CREATIVE_READ("creative:read"),
    CREATIVE_WRITE("creative:write"),
    CREATIVE_APPROVE("creative:approve"),
    ANALYTICS_READ("analytics:read"),
    ANALYTICS_WRITE("analytics:write"),
    INTEGRATION_READ("integration:read"),
    INTEGRATION_WRITE("integration:write"),
    USER_READ("user:read"),
    USER_WRITE("user:write"),
    ORGANIZATION_READ("organization:read"),
    ORGANIZATION_WRITE("organization:write"),
    AGENT_READ("agent:read"),
    AGENT_WRITE("agent:write"),
    AGENT_EXECUTE("agent:execute"),
    AGENT_APPROVE("agent:approve"),
    WORKFLOW_READ("workflow:read"),
    WORKFLOW_WRITE("workflow:write"),
    WORKFLOW_EXECUTE("workflow:execute"),
    WORKFLOW_APPROVE("workflow:approve"),
    LEAD_READ("lead:read"),
    LEAD_WRITE("lead:write"),
    SETTINGS_READ("settings:read"),
    SETTINGS_WRITE("settings:write"),
    AUDIT_READ("audit:read");

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
