package io.omnify.local.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Resident memory of processes and free memory of the machine, in MiB; 0 where the system does not tell. */
public final class Memory {
    private Memory() {}

    public static long residentMegabytes(long pid) {
        return kilobytes(Path.of("/proc", String.valueOf(pid), "status"), "VmRSS") / 1024;
    }

    public static long availableMegabytes() {
        return kilobytes(Path.of("/proc/meminfo"), "MemAvailable") / 1024;
    }

    private static long kilobytes(Path file, String field) {
        try {
            var line = Pattern.compile(field + ":\\s+(\\d+) kB").matcher(Files.readString(file));
            return line.find() ? Long.parseLong(line.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
