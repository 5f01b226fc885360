package io.omnify.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisBinaryTest {
    @TempDir
    Path folder;

    @Test
    void waitsForWhoeverStillHoldsTheBinaryOpenForWriting() throws Exception {
        var first = RedisBinary.in(folder);
        Path unpacked;
        try (var files = Files.list(folder)) {
            unpacked = files.findFirst().orElseThrow();
        }

        var held = FileChannel.open(unpacked, StandardOpenOption.WRITE);
        var holder = Thread.ofPlatform().start(() -> letGo(held));

        assertThat(RedisBinary.in(folder)).isEqualTo(first);
        holder.join();
    }

    private static void letGo(FileChannel held) {
        try (held) {
            Thread.sleep(Duration.ofMillis(300));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
