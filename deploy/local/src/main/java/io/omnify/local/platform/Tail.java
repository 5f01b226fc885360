package io.omnify.local.platform;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The last lines of a log: what a process said before it died. */
public final class Tail {
    private static final int BYTES = 65_536;
    private static final int LINE = 400;

    private Tail() {}

    /** What says why it died: errors and their causes, without the frames between them. */
    public static String lastWords(Path log) {
        var spoken = of(log, Integer.MAX_VALUE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("\t") && !line.contains("AOT"))
                .map(line -> line.length() > LINE ? line.substring(0, LINE) + "..." : line)
                .toList();
        return String.join("\n  ", spoken.subList(Math.max(0, spoken.size() - 8), spoken.size()));
    }

    public static List<String> of(Path log, int lines) {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - BYTES));
            var bytes = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(bytes);
            var all = new String(bytes, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size());
        } catch (IOException e) {
            return List.of("(no log at " + log + ")");
        }
    }
}
