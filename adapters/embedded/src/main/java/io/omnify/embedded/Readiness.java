package io.omnify.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits until a child process serves, or says that it does not, with its last words as the cause. */
final class Readiness {
    private static final int LAST_WORDS = 2_000;

    private Readiness() {}

    static void await(String name, GuardedProcess process, Duration within, BooleanSupplier ready) {
        var deadline = System.nanoTime() + within.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive()) throw failed(name + " ended while it started", process);
            if (System.nanoTime() > deadline)
                throw failed(name + " did not start within " + within.toSeconds() + " s", process);
            pause(process);
        }
    }

    private static IllegalStateException failed(String what, GuardedProcess process) {
        process.kill();
        return new IllegalStateException(what, new IllegalStateException(process.log() + ":\n" + lastWords(process)));
    }

    private static String lastWords(GuardedProcess process) {
        try {
            var text = Files.readString(process.log(), StandardCharsets.UTF_8);
            return text.substring(Math.max(0, text.length() - LAST_WORDS));
        } catch (IOException e) {
            return "(no log)";
        }
    }

    private static void pause(GuardedProcess process) {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            process.kill();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
