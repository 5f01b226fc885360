package io.omnify.local.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables by which a service finds everything else and proves who it is. */
final class ServiceEnvironment {
    private static final String APP_HOOKS = "/api/hooks/platforms/apps/gohighlevel";

    private final PlatformConfig config;
    private final Secrets secrets;

    ServiceEnvironment(PlatformConfig config) {
        this.config = config;
        this.secrets = new Secrets(config.home());
    }

    Map<String, String> of(Part service) {
        var variables = new HashMap<String, String>();
        for (var part : Part.values()) {
            variables.put(part.addressVariable(), config.address(part));
            if (part.isService()) variables.put(part.portVariable(), String.valueOf(config.port(part)));
        }
        variables.put("OMNIFY_HOME", config.home().toString());
        if (service != Part.SIMULATOR) variables.put("OMNIFY_SERVICE_SECRET", secretOf(service));
        variables.put("OMNIFY_PUBLIC_URL", "http://localhost:" + config.port(Part.GATEWAY));
        variables.putAll(own(service));
        variables.putAll(config.environment());
        return variables;
    }

    /** What only this one gets: its folder, and keys that must survive a restart. */
    private Map<String, String> own(Part service) {
        var folder = config.data(service).toString();
        return switch (service) {
            case SIMULATOR ->
                Map.of(
                        "OMNIFY_SIMULATOR_DATA",
                        folder,
                        "OMNIFY_MAIL_PORT",
                        String.valueOf(config.mailPort()),
                        "OMNIFY_SIMULATOR_GOHIGHLEVEL_WEBHOOK_URL",
                        config.address(Part.GATEWAY) + APP_HOOKS,
                        "OMNIFY_SIMULATOR_GOHIGHLEVEL_WEBHOOK_KEY",
                        webhooks().privateKey());
            case AUTH ->
                Map.of(
                        "OMNIFY_SERVICE_SECRETS", allSecrets(),
                        "OMNIFY_KEY_ENCRYPTION_SECRET", secrets.named("key-encryption"),
                        "OMNIFY_OPERATOR_SECRET", secrets.named("operator"),
                        "OMNIFY_MAIL_PORT", String.valueOf(config.mailPort()));
            case ANALYTICS -> Map.of("OMNIFY_ANALYTICS_SPOOL", folder, "OMNIFY_NODE", "local");
            case WORKFLOW ->
                Map.of("OMNIFY_WORKFLOW_STATE", folder, "OMNIFY_OPERATOR_SECRET", secrets.named("operator"));
            case GATEWAY -> Map.of("OMNIFY_GATEWAY_CSRF_KEY", secrets.named("gateway-csrf"));
            case AGENT ->
                Map.of(
                        "OMNIFY_AGENT_STATE", folder,
                        "OMNIFY_SECRETS_KEYS", secrets.named("organisation-secrets"),
                        "OMNIFY_GOHIGHLEVEL_SIMULATED_WEBHOOK_KEY", webhooks().publicKey());
            case REDIS, MONGO, KAFKA -> Map.of();
        };
    }

    /** By which the simulated GoHighLevel signs what it tells. */
    private Secrets.KeyPair webhooks() {
        return secrets.pair("gohighlevel-webhooks");
    }

    private String allSecrets() {
        return Part.services().stream()
                .filter(part -> part != Part.SIMULATOR && part != Part.AUTH)
                .map(part -> part.serviceName() + ":" + secretOf(part))
                .collect(Collectors.joining(","));
    }

    private String secretOf(Part service) {
        return secrets.named(service.serviceName());
    }
}
