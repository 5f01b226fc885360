package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.machine.PortOwner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCheckTest {
    @TempDir
    Path home;

    @Test
    void saysWhoHasAPortAndHowToChooseAnother() throws Exception {
        var config = PlatformConfig.onFreePorts(home);
        try (var _ = new ServerSocket(config.port(Part.AGENT), 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.problems(config))
                    .singleElement()
                    .asString()
                    .startsWith("port " + config.port(Part.AGENT) + " of agent is taken by ")
                    .endsWith("set OMNIFY_AGENT_PORT to another port");
            if (Path.of("/proc/net/tcp").toFile().exists()) {
                assertThat(PortOwner.of(config.port(Part.AGENT))).contains(ProcessHandle.current());
            }
        }
        assertThat(PortCheck.problems(config)).isEmpty();
    }
}
