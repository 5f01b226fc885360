package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.machine.PortOwner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
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

    @Test
    void looksAtThePortWhereTheSimulatorTakesLettersIn() throws Exception {
        var config = PlatformConfig.onFreePorts(home);
        try (var _ = new ServerSocket(config.mailPort(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortCheck.problems(config))
                    .singleElement()
                    .asString()
                    .startsWith("port " + config.mailPort() + " of mail is taken by ")
                    .endsWith("set OMNIFY_SIMULATOR_PORT to another port (mail is 1000 above it)");
        }
    }

    @Test
    void saysWhichTwoPartsAskForTheSamePort() {
        var config = PlatformConfig.onFreePorts(home);
        var ports = new EnumMap<>(config.ports());
        ports.put(Part.GATEWAY, config.port(Part.AUTH));

        var twice = new PlatformConfig(config.root(), home, ports, Map.of(), Map.of());

        assertThat(PortCheck.problems(twice))
                .containsExactly("port %d of gateway is that of auth too: set OMNIFY_GATEWAY_PORT to another port"
                        .formatted(config.port(Part.AUTH)));
    }
}
