package io.omnify.auth.tokens.domain;

import io.omnify.auth.api.Permission;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which services may act for organisations, and how much each may do: decided here and nowhere else. */
public final class ServiceDirectory {
    private static final Map<String, Set<Permission>> SCOPES = Map.of(
            "agent-service", Set.of(Permission.ANALYTICS_READ, Permission.WORKFLOW_READ, Permission.WORKFLOW_EXECUTE),
            "workflow-service", Set.of(Permission.AGENT_READ, Permission.AGENT_EXECUTE));

    private final Map<String, String> secrets;

    /** @param secrets the secret of each service that takes part; a blank one never matches */
    public ServiceDirectory(Map<String, String> secrets) {
        this.secrets = Map.copyOf(secrets);
    }

    /** The scopes of the service, if this is its secret. */
    public Optional<Set<Permission>> scopesOf(String service, String secret) {
        if (!isSecretOf(service, secret)) return Optional.empty();
        return Optional.ofNullable(SCOPES.get(service));
    }

    public boolean isSecretOf(String service, String secret) {
        var expected = secrets.getOrDefault(service, "");
        return !expected.isBlank() && sameBytes(expected, secret);
    }

    private static boolean sameBytes(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
