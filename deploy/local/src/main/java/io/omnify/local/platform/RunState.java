package io.omnify.local.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** What runs in a data folder, told by one launcher to the next: a lock, and process ids with their start times. */
public final class RunState {
    public static final String LAUNCHER = "launcher";

    private final Path folder;

    public RunState(Path home) {
        this.folder = home.resolve("run");
    }

    /** Held as long as this process lives; refused when another launcher holds it. */
    @SuppressWarnings("resource")
    public FileLock lock() {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock != null) return lock;
            var pid = processes().get(LAUNCHER);
            throw new PlatformFailure("already running%s: ./omnify status shows it, ./omnify down stops it"
                    .formatted(pid == null ? "" : " (pid " + pid.pid() + ")"));
        } catch (IOException e) {
            throw new PlatformFailure("cannot use " + folder + ": " + e.getMessage(), e);
        }
    }

    public synchronized void save(Platform platform) {
        var properties = new Properties();
        put(properties, LAUNCHER, ProcessHandle.current());
        for (var part : Part.values()) {
            platform.process(part)
                    .flatMap(process -> ProcessHandle.of(process.pid()))
                    .ifPresent(process -> put(properties, part.label(), process));
        }
        var file = folder.resolve("processes");
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(out, null);
        } catch (IOException e) {
            throw new PlatformFailure("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static void put(Properties properties, String name, ProcessHandle process) {
        properties.setProperty(name, process.pid() + "@" + started(process));
    }

    private static long started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    /** What still lives of what was saved; a process id that now belongs to someone else is not ours. */
    public Map<String, ProcessHandle> processes() {
        var alive = new LinkedHashMap<String, ProcessHandle>();
        var properties = load();
        for (var name : properties.stringPropertyNames()) {
            alive(properties.getProperty(name)).ifPresent(process -> alive.put(name, process));
        }
        return alive;
    }

    private static Optional<ProcessHandle> alive(String entry) {
        var at = entry.indexOf('@');
        return ProcessHandle.of(Long.parseLong(entry.substring(0, at)))
                .filter(ProcessHandle::isAlive)
                .filter(process -> started(process) == Long.parseLong(entry.substring(at + 1)));
    }

    private Properties load() {
        var properties = new Properties();
        var file = folder.resolve("processes");
        if (!Files.exists(file)) return properties;
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException e) {
            throw new PlatformFailure("cannot read " + file + ": " + e.getMessage(), e);
        }
        return properties;
    }
}
