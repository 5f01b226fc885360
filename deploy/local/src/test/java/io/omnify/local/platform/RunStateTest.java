package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStateTest {
    @TempDir
    Path home;

    @Test
    void tellsTheLauncherAndNotAStrangerWithItsProcessId() throws Exception {
        var state = new RunState(home);
        try (var _ = state.lock()) {
            state.save(new Platform(PlatformConfig.onFreePorts(home), Console.silent()));
            assertThat(state.processes()).containsEntry(RunState.LAUNCHER, ProcessHandle.current());
        }

        Files.writeString(
                home.resolve("run/processes"),
                "launcher=" + ProcessHandle.current().pid() + "@1");
        assertThat(state.processes()).isEmpty();
    }

    @Test
    void refusesASecondLauncher() throws Exception {
        try (var _ = new RunState(home).lock()) {
            assertThatThrownBy(() -> new RunState(home).lock())
                    .isInstanceOfAny(PlatformFailure.class, java.nio.channels.OverlappingFileLockException.class);
        }
    }
}
