package io.omnify.local.platform;

import io.omnify.embedded.Ports;
import io.omnify.embedded.Repository;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a platform lives, on which ports, and which servers it takes from outside. */
public record PlatformConfig(
        Path root, Path home, Map<Part, Integer> ports, Map<Part, String> external, Map<String, String> environment) {
    static final String COMPILERS = "OMNIFY_COMPILERS";
    static final String BOTH = "both";
    static final int LAST_PORT = 65_535;
    private static final int MAIL = 1_000;

    public PlatformConfig {
        ports = Map.copyOf(ports);
        external = Map.copyOf(external);
        environment = Map.copyOf(environment);
    }

    /** From the environment variables that the documentation names. */
    public static PlatformConfig fromEnvironment(Map<String, String> variables) {
        var root = Repository.root();
        var home = Path.of(
                variables.getOrDefault("OMNIFY_HOME", root.resolve(".omnify").toString()));
        var ports = new EnumMap<Part, Integer>(Part.class);
        var external = new EnumMap<Part, String>(Part.class);
        var environment = new HashMap<String, String>();
        for (var part : Part.values()) {
            ports.put(part, port(part, variables));
            if (part.isService()) heap(part, variables).ifPresent(heap -> environment.put(part.heapVariable(), heap));
            var address = variables.getOrDefault(part.addressVariable(), "");
            if (!part.isService() && !address.isBlank()) external.put(part, address);
        }
        if (thorough(variables)) environment.put(COMPILERS, BOTH);
        var config = new PlatformConfig(root, home.toAbsolutePath().normalize(), ports, external, environment);
        if (config.mailPort() <= LAST_PORT) return config;
        throw new PlatformFailure("%s leaves no port %d above it for mail: %d"
                .formatted(Part.SIMULATOR.portVariable(), MAIL, config.port(Part.SIMULATOR)));
    }

    /** A platform that disturbs no other one on this machine. */
    public static PlatformConfig onFreePorts(Path home) {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (var part : Part.values()) ports.put(part, Ports.free());
        var config = new PlatformConfig(Repository.root(), home.toAbsolutePath(), ports, Map.of(), Map.of());
        var free = config.mailPort() <= LAST_PORT && PortCheck.problems(config).isEmpty();
        return free ? config : onFreePorts(home);
    }

    /** With one more environment variable for every service. */
    public PlatformConfig with(String variable, String value) {
        var more = new HashMap<>(environment);
        more.put(variable, value);
        return new PlatformConfig(root, home, ports, external, more);
    }

    /** With both compilers from its first start on, for what measures a platform that has been up for a while. */
    public PlatformConfig thorough() {
        return with(COMPILERS, BOTH);
    }

    private static boolean thorough(Map<String, String> variables) {
        var given = variables.getOrDefault(COMPILERS, "").strip();
        if (given.isEmpty() || given.equals(BOTH)) return !given.isEmpty();
        throw new PlatformFailure(COMPILERS + " can only be " + BOTH + ": " + given);
    }

    private static int port(Part part, Map<String, String> variables) {
        var given = variables.getOrDefault(part.portVariable(), "").strip();
        if (given.isEmpty()) return part.defaultPort();
        var port = given.matches("\\d{1,5}") ? Integer.parseInt(given) : -1;
        if (port < 1 || port > LAST_PORT) {
            throw new PlatformFailure(part.portVariable() + " is not a port: " + given);
        }
        return port;
    }

    private static Optional<String> heap(Part part, Map<String, String> variables) {
        var given = variables.getOrDefault(part.heapVariable(), "").strip();
        if (given.isEmpty()) return Optional.empty();
        if (given.matches("[1-9]\\d{1,5}")) return Optional.of(given);
        throw new PlatformFailure(part.heapVariable() + " is not a number of MiB: " + given);
    }

    public int port(Part part) {
        return ports.getOrDefault(part, part.defaultPort());
    }

    /** Where the simulator takes letters in. */
    public int mailPort() {
        return port(Part.SIMULATOR) + MAIL;
    }

    /** Where a person reads those letters. */
    public String mailPage() {
        return address(Part.SIMULATOR) + "/mail";
    }

    public Optional<String> outside(Part part) {
        return Optional.ofNullable(external.get(part));
    }

    public String address(Part part) {
        return outside(part).orElseGet(() -> switch (part) {
            case REDIS -> "redis://127.0.0.1:" + port(part);
            case MONGO -> "mongodb://127.0.0.1:" + port(part);
            case KAFKA -> "127.0.0.1:" + port(part);
            case SIMULATOR, AUTH, ANALYTICS, AGENT, WORKFLOW, GATEWAY -> "http://127.0.0.1:" + port(part);
        });
    }

    public Path data(Part part) {
        return home.resolve("data").resolve(part.label());
    }

    public Path log(Part part) {
        return (part.isService() ? home.resolve("logs") : data(part)).resolve(part.label() + ".log");
    }
}
