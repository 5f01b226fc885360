package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlatformConfigTest {
    @TempDir
    Path home;

    @Test
    void usesTheDocumentedPorts() {
        var config = PlatformConfig.fromEnvironment(Map.of());

        assertThat(config.address(Part.GATEWAY)).isEqualTo("http://127.0.0.1:8080");
        assertThat(config.address(Part.MONGO)).isEqualTo("mongodb://127.0.0.1:27117");
        assertThat(config.address(Part.KAFKA)).isEqualTo("127.0.0.1:29092");
        assertThat(config.home()).isEqualTo(config.root().resolve(".omnify"));
    }

    @Test
    void takesPortsHomeAndServersFromTheEnvironment() {
        var config = PlatformConfig.fromEnvironment(Map.of(
                "OMNIFY_GATEWAY_PORT", "9090",
                "OMNIFY_HOME", home.toString(),
                "OMNIFY_REDIS_URL", "redis://elsewhere:6379"));

        assertThat(config.address(Part.GATEWAY)).isEqualTo("http://127.0.0.1:9090");
        assertThat(config.home()).isEqualTo(home);
        assertThat(config.outside(Part.REDIS)).contains("redis://elsewhere:6379");
        assertThat(config.address(Part.REDIS)).isEqualTo("redis://elsewhere:6379");
    }

    @Test
    void refusesWhatIsNotAPort() {
        assertThatThrownBy(() -> PlatformConfig.fromEnvironment(Map.of("OMNIFY_AUTH_PORT", "many")))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage("OMNIFY_AUTH_PORT is not a port: many");
        assertThatThrownBy(() -> PlatformConfig.fromEnvironment(Map.of("OMNIFY_AUTH_PORT", "70000")))
                .isInstanceOf(PlatformFailure.class);
        assertThatThrownBy(() -> PlatformConfig.fromEnvironment(Map.of("OMNIFY_SIMULATOR_PORT", "65000")))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage("OMNIFY_SIMULATOR_PORT leaves no port 1000 above it for mail: 65000");
    }

    @Test
    void takesHeapsFromTheEnvironment() {
        var config = PlatformConfig.fromEnvironment(Map.of("OMNIFY_AGENT_HEAP", "512", "OMNIFY_AUTH_HEAP", ""));

        assertThat(JvmOptions.of(Part.AGENT, config.environment(), "")).contains("-Xmx512m");
        assertThat(JvmOptions.of(Part.AUTH, config.environment(), "")).contains("-Xmx112m");
        assertThatThrownBy(() -> PlatformConfig.fromEnvironment(Map.of("OMNIFY_AGENT_HEAP", "512m")))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage("OMNIFY_AGENT_HEAP is not a number of MiB: 512m");
    }

    @Test
    void givesTheServicesTheSameSecretsEachTime() {
        var config = PlatformConfig.onFreePorts(home);
        var first = new ServiceEnvironment(config).of(Part.AUTH);
        var again = new ServiceEnvironment(config);

        assertThat(again.of(Part.AUTH)).isEqualTo(first);
        assertThat(first.get("OMNIFY_SERVICE_SECRETS"))
                .contains("agent-service:" + again.of(Part.AGENT).get("OMNIFY_SERVICE_SECRET"));
        assertThat(home.resolve("secrets/agent-service")).isRegularFile();
    }

    @Test
    void namesPartsAsPeopleDo() {
        assertThat(Part.named("agent")).contains(Part.AGENT);
        assertThat(Part.named("agent-service")).contains(Part.AGENT);
        assertThat(Part.named("api-gateway")).contains(Part.GATEWAY);
        assertThat(Part.named("nonsense")).isEmpty();
    }
}
