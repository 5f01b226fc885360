package io.omnify.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The stand-ins of all services, started once. */
final class Services {
    static final List<String> NAMES = List.of("auth-service", "agent-service", "workflow-service", "analytics-service");
    private static final Map<String, StubService> STUBS = new LinkedHashMap<>();

    private Services() {}

    static synchronized StubService get(String name) {
        if (STUBS.isEmpty()) for (var service : NAMES) STUBS.put(service, StubService.start(service, port(service)));
        return STUBS.get(name);
    }

    static int port(String service) {
        return ConfigProvider.getConfig().getValue("test.port." + service, Integer.class);
    }

    static int calls() {
        return NAMES.stream().mapToInt(name -> get(name).proxied().size()).sum();
    }
}
