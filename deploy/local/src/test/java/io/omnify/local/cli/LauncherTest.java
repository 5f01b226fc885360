package io.omnify.local.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.local.platform.Part;
import io.omnify.local.platform.RunState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends it, a launcher says why in one line, tells it by its exit code, and leaves nothing running. */
class LauncherTest {
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final String READY = "stop   Ctrl-C here";
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    @TempDir
    Path folder;

    private ServerSocket mongo;
    private ServerSocket kafka;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException {
        mongo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        kafka = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        launcher = new Launcher(folder)
                .with("OMNIFY_MONGODB_URI", "mongodb://127.0.0.1:" + mongo.getLocalPort())
                .with("OMNIFY_KAFKA_BOOTSTRAP", "127.0.0.1:" + kafka.getLocalPort());
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        mongo.close();
        kafka.close();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(launcher.leftovers()).isEmpty());
    }

    @Test
    void aTakenPortIsNamedBeforeAnythingIsStarted() throws Exception {
        int port = launcher.config().port(Part.AGENT);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var up = launcher.start("up", "--built");

            assertThat(up.exitCode()).isEqualTo(1);
            assertThat(up.complaints())
                    .singleElement()
                    .asString()
                    .startsWith("omnify: port " + port + " of agent is taken by pid "
                            + ProcessHandle.current().pid())
                    .endsWith("stop it, or set OMNIFY_AGENT_PORT to another port");
            assertThat(up.said()).isEmpty();
        }
    }

    @Test
    void aServerFromOutsideThatDoesNotAnswerIsNamedBeforeAnythingIsStarted() throws Exception {
        mongo.close();

        var up = launcher.start("up", "--built");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.complaints())
                .singleElement()
                .asString()
                .startsWith("omnify: mongo at 127.0.0.1:" + mongo.getLocalPort() + " does not answer")
                .contains("unset OMNIFY_MONGODB_URI");
        assertThat(up.said()).isEmpty();
    }

    @Test
    void aServiceThatDiesWhileItStartsEndsTheStart() throws Exception {
        launcher.make(Part.AGENT, StandInService.DYING);

        var up = launcher.start("up", "--built");

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.complaints())
                .containsExactly("omnify: agent ended with exit code 1 while it started: " + whatToDo(Part.AGENT));
    }

    @Test
    void aServiceThatIsNotToBeKeptAliveEndsThePlatform() throws Exception {
        var up = launcher.start("up", "--built");
        await().atMost(LONG).until(() -> up.said().contains(READY));
        launcher.make(Part.WORKFLOW, StandInService.DYING);

        await().atMost(LONG).pollInterval(Duration.ofMillis(50)).until(() -> {
            var victim = new RunState(launcher.config().home()).processes().get(Part.WORKFLOW.label());
            if (victim != null) victim.destroyForcibly();
            return !up.process().isAlive();
        });

        assertThat(up.exitCode()).isEqualTo(1);
        assertThat(up.complaints())
                .containsExactly("omnify: workflow ended 4 times within a minute: " + whatToDo(Part.WORKFLOW));
    }

    @Test
    void ctrlCStopsEverything() throws Exception {
        var up = launcher.start("up", "--built");
        await().atMost(LONG).until(() -> up.said().contains(READY));
        assertThat(launcher.start("status").exitCode()).isZero();

        kafka.close();
        var status = launcher.start("status");
        assertThat(status.exitCode()).isEqualTo(1);
        assertThat(status.said()).contains("ready (not ours)").contains("does not answer (not ours)");

        interrupt(up.process().pid());
        assertThat(up.exitCode()).isEqualTo(INTERRUPTED);
        assertThat(up.complaints()).isEmpty();
        assertThat(up.said()).contains("stopped after").contains("the data stays in");
    }

    @Test
    void downEndsAlsoWhatHasNotStartedYet() throws Exception {
        launcher.make(Part.GATEWAY, StandInService.SILENT);
        var up = launcher.start("up", "--built");
        await().atMost(LONG).until(() -> up.said().contains("agent      ready"));

        var down = launcher.start("down");

        assertThat(down.exitCode()).as(down.said()).isZero();
        assertThat(up.exitCode()).isEqualTo(TERMINATED);
        assertThat(up.complaints()).isEmpty();
        assertThat(launcher.start("status").exitCode()).isEqualTo(1);
    }

    private String whatToDo(Part part) {
        return "read why with ./omnify logs %s (%s), mend it and start again"
                .formatted(part.label(), launcher.config().log(part));
    }

    private static void interrupt(long pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-INT", String.valueOf(pid))
                        .start()
                        .waitFor())
                .isZero();
    }
}
