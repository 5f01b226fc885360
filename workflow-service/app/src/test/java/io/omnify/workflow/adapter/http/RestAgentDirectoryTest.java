package io.omnify.workflow.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.omnify.testkit.TestServers;
import io.omnify.workflow.definitions.domain.Refused;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class RestAgentDirectoryTest {
    private static final OrgId ORG = new OrgId("org_a");
    private HttpServer server;
    private RestAgentDirectory directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/internal/service-tokens", 200, "{\"access_token\":\"t\",\"expires_in\":60}");
        server.start();
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        directory = new RestAgentDirectory(url, new ServiceTokens(url, "w", "s"), InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tellsTheVersionThatIsPublished() {
        answer("/api/agentkit/agents/writer", 200, "{\"agent_id\":\"writer\",\"data\":{\"version\":4}}");
        answer("/api/agentkit/agents/new", 200, "{\"agent_id\":\"new\",\"data\":{\"version\":0}}");
        answer("/api/agentkit/agents/gone", 404, "{}");
        assertThat(directory.current(ORG, Set.of("writer", "new", "gone"))).isEqualTo(Map.of("writer", 4));
        assertThat(directory.exists(ORG, "new")).isTrue();
        assertThat(directory.exists(ORG, "gone")).isFalse();
    }

    @Test
    void saysWhenItCannotBeTold() {
        answer("/api/agentkit/agents/writer", 500, "{}");
        assertThatThrownBy(() -> directory.current(ORG, Set.of("writer"))).isInstanceOf(Refused.class);
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
