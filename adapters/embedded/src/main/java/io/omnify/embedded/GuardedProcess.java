package io.omnify.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A child process that never outlives us, not even when we are killed with -9: a small shell waits at a pipe whose
 * other end is ours, and stops the child when the pipe breaks.
 */
public final class GuardedProcess implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(15);
    private static final long LARGE_LOG = 20_000_000;
    private static final String GUARD = """
            trap '' INT
            exec 3<&0
            "$@" </dev/null >>"$OMNIFY_GUARD_LOG" 2>&1 &
            child=$!
            echo $child
            exec >/dev/null 2>&1
            {
              read line <&3
              kill $child
              n=0
              while kill -0 $child && [ $n -lt 180 ]; do sleep 1; n=$((n+1)); done
              kill -9 $child
            } &
            guard=$!
            wait $child
            code=$?
            kill $guard
            exit $code
            """;

    private final Process shell;
    private final ProcessHandle child;
    private final Path log;

    private GuardedProcess(Process shell, ProcessHandle child, Path log) {
        this.shell = shell;
        this.child = child;
        this.log = log;
    }

    /** Starts the command; its output is appended to the log. */
    public static GuardedProcess start(List<String> command, Path folder, Map<String, String> environment, Path log) {
        try {
            Files.createDirectories(folder);
            Files.createDirectories(log.toAbsolutePath().getParent());
            keepSmall(log);
            var builder = new ProcessBuilder(guarded(command)).directory(folder.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("OMNIFY_GUARD_LOG", log.toAbsolutePath().toString());
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            var shell = builder.start();
            return new GuardedProcess(shell, childOf(shell, command), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), e);
        }
    }

    private static void keepSmall(Path log) throws IOException {
        if (!Files.exists(log) || Files.size(log) < LARGE_LOG) return;
        Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> guarded(List<String> command) {
        var all = new ArrayList<String>();
        // A session of its own: Ctrl-C reaches us alone, and we stop the children in order.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) all.add("/usr/bin/setsid");
        all.addAll(List.of("/bin/sh", "-c", GUARD, "omnify-guard"));
        all.addAll(command);
        return all;
    }

    private static ProcessHandle childOf(Process shell, List<String> command) throws IOException {
        var output = new BufferedReader(new InputStreamReader(shell.getInputStream(), StandardCharsets.UTF_8));
        var pid = output.readLine();
        if (pid == null) throw new IOException("no process for " + command.getFirst());
        // Gone already when it could not even start: the shell still knows its exit code.
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseGet(shell::toHandle);
    }

    public long pid() {
        return child.pid();
    }

    public Path log() {
        return log;
    }

    public boolean isAlive() {
        return shell.isAlive();
    }

    /** Completes with the child's exit code. */
    public CompletableFuture<Integer> onExit() {
        return shell.onExit().thenApply(Process::exitValue);
    }

    /** Asks the child to stop and forces it when it does not within the grace period; false when it had to. */
    public boolean stop(Duration grace) {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            child.destroy();
        }
        if (ended(grace)) return true;
        kill();
        return false;
    }

    /** kill -9, of whatever it started too. */
    public void kill() {
        child.descendants().forEach(ProcessHandle::destroyForcibly);
        child.destroyForcibly();
        if (!ended(Duration.ofSeconds(10))) shell.destroyForcibly();
    }

    private boolean ended(Duration within) {
        try {
            return shell.waitFor(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        var _ = stop(GRACE);
    }
}
