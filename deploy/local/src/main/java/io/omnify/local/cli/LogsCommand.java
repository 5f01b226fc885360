package io.omnify.local.cli;

import io.omnify.local.platform.Part;
import io.omnify.local.platform.PlatformConfig;
import io.omnify.local.platform.PlatformFailure;
import io.omnify.local.platform.Tail;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the parts say, one or all. */
@Command(name = "logs", description = "Show the logs of one part or of all.")
final class LogsCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "PART", description = "redis, mongo, kafka, simulator, auth, ...")
    private @Nullable String name;

    @Option(
            names = {"-f", "--follow"},
            description = "Keep showing what is added.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            description = "How many lines of the past to show (default: ${DEFAULT-VALUE}).")
    private int lines = 50;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var config = PlatformConfig.fromEnvironment(System.getenv());
        var parts = name == null ? List.of(Part.values()) : List.of(part(name));
        var positions = new LinkedHashMap<Part, Long>();
        for (var part : parts) {
            var log = config.log(part);
            if (!Files.exists(log)) continue;
            positions.put(part, Files.size(log));
            Tail.of(log, lines).forEach(line -> show(part, line));
        }
        while (follow) {
            Thread.sleep(300);
            for (var entry : positions.entrySet()) entry.setValue(more(config.log(entry.getKey()), entry));
        }
        return 0;
    }

    private static Part part(String name) {
        return Part.named(name).orElseThrow(() -> new PlatformFailure("there is no part " + name));
    }

    private void show(Part part, String line) {
        System.out.println(name == null ? "%-10s %s".formatted(part.label(), line) : line);
    }

    private long more(Path log, Map.Entry<Part, Long> entry) throws IOException {
        var size = Files.size(log);
        if (size <= entry.getValue()) return size;
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(entry.getValue());
            var bytes = new byte[(int) Math.min(size - entry.getValue(), 1 << 20)];
            file.readFully(bytes);
            new String(bytes, StandardCharsets.UTF_8).lines().forEach(line -> show(entry.getKey(), line));
            return entry.getValue() + bytes.length;
        }
    }
}
