package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.Ports;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideServersTest {
    @Test
    void namesTheOneThatDoesNotAnswerAndWhatToDo() {
        var port = Ports.free();
        var config = with("OMNIFY_MONGODB_URI", "mongodb://ada:secret@127.0.0.1:" + port + "/?tls=false");

        assertThat(OutsideServers.problems(config))
                .containsExactly("mongo at 127.0.0.1:" + port + " does not answer: start it, or unset"
                        + " OMNIFY_MONGODB_URI to take the one that comes along");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:%d",
                "127.0.0.1:1,127.0.0.1:%d",
                "mongodb://ada:se:cret%%40@127.0.0.1:%d/omnify?a=b",
                "redis://localhost:%d/0"
            })
    void isContentWithAnyHostThatAnswers(String address) throws Exception {
        try (var server = new ServerSocket(0, 8, InetAddress.getByName("127.0.0.1"))) {
            var config = with("OMNIFY_KAFKA_BOOTSTRAP", address.formatted(server.getLocalPort()));

            assertThat(OutsideServers.problems(config)).isEmpty();
        }
    }

    @Test
    void doesNotAskItsOwnServersNorWhereOnlyDnsKnowsTheHost() {
        assertThat(OutsideServers.problems(PlatformConfig.fromEnvironment(Map.of())))
                .isEmpty();
        assertThat(OutsideServers.problems(with("OMNIFY_MONGODB_URI", "mongodb+srv://cluster.example.com")))
                .isEmpty();
    }

    private static PlatformConfig with(String variable, String address) {
        return PlatformConfig.fromEnvironment(Map.of(variable, address));
    }
}
