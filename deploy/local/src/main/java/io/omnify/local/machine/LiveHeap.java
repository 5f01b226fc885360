package io.omnify.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What a JVM on this machine really holds: its heap in MiB right after a full collection; 0 where it does not tell. */
public final class LiveHeap {
    private static final Pattern USED =
            Pattern.compile("^\\S.*?\\s+total(?: reserved)? \\d+K.*?used (\\d+)K", Pattern.MULTILINE);

    private LiveHeap() {}

    public static long megabytes(long pid) {
        return kilobytes(pid) / 1024;
    }

    /** The same in KiB. */
    public static long kilobytes(long pid) {
        jcmd(pid, "GC.run");
        return used(jcmd(pid, "GC.heap_info"));
    }

    /** With what is garbage already. */
    public static long usedMegabytes(long pid) {
        return used(jcmd(pid, "GC.heap_info")) / 1024;
    }

    /** In kilobytes: of all generations, or of the one heap of a collector without them. */
    static long used(String info) {
        return USED.matcher(info)
                .results()
                .mapToLong(each -> Long.parseLong(each.group(1)))
                .sum();
    }

    private static String jcmd(long pid, String order) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        try {
            var process = new ProcessBuilder(jcmd, String.valueOf(pid), order)
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
