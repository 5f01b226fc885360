package io.omnify.local.platform;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The environment variables by which a service finds everything else and proves who it is. */
final class ServiceEnvironment {
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
        variables.put("OMNIFY_DATA", config.data(service).toString());
        variables.put("OMNIFY_SERVICE_SECRET", secretOf(service));
        if (service == Part.AUTH) variables.put("OMNIFY_SERVICE_SECRETS", allSecrets());
        variables.putAll(config.environment());
        return variables;
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
