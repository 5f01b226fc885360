package io.omnify.local.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that runs as a process of its own, in the order in which it is needed. */
public enum Part {
    REDIS(26379, "OMNIFY_REDIS_URL"),
    MONGO(27117, "OMNIFY_MONGODB_URI"),
    KAFKA(29092, "OMNIFY_KAFKA_BOOTSTRAP"),
    SIMULATOR(8085, "adapters/simulator", 96),
    AUTH(8081, "auth-service/app", 112),
    ANALYTICS(8084, "analytics-service/app", 128),
    AGENT(8082, "agent-service/app", 128),
    WORKFLOW(8083, "workflow-service/app", 144),
    GATEWAY(8080, "api-gateway", 112);

    private final int port;
    private final String module;
    private final int heapMegabytes;
    private final String addressVariable;

    Part(int port, String addressVariable) {
        this(port, "", 0, addressVariable);
    }

    Part(int port, String module, int heapMegabytes) {
        this(port, module, heapMegabytes, "");
    }

    Part(int port, String module, int heapMegabytes, String addressVariable) {
        this.port = port;
        this.module = module;
        this.heapMegabytes = heapMegabytes;
        this.addressVariable = addressVariable.isEmpty() ? "OMNIFY_" + name() + "_URL" : addressVariable;
    }

    public static List<Part> servers() {
        return Arrays.stream(values()).filter(part -> !part.isService()).toList();
    }

    public static List<Part> services() {
        return Arrays.stream(values()).filter(Part::isService).toList();
    }

    /** By the name people type, such as "agent" or "agent-service". */
    public static Optional<Part> named(String name) {
        var plain = name.toLowerCase(Locale.ROOT).replaceAll("-service$|^api-", "");
        return Arrays.stream(values())
                .filter(part -> part.label().equals(plain))
                .findFirst();
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int defaultPort() {
        return port;
    }

    public String portVariable() {
        return "OMNIFY_" + name() + "_PORT";
    }

    /** The variable by which the others find this part. */
    public String addressVariable() {
        return addressVariable;
    }

    /** One of ours, built from the module, and not one of the embedded servers. */
    public boolean isService() {
        return !module.isEmpty();
    }

    public String module() {
        return module;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    /** With which a platform gives this part another heap, in MiB. */
    public String heapVariable() {
        return "OMNIFY_" + name() + "_HEAP";
    }

    /** The name under which a service authenticates to the others. */
    public String serviceName() {
        return this == GATEWAY ? "api-gateway" : label() + "-service";
    }
}
