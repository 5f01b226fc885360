package io.omnify.agent.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Workflows;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that is there no longer is told from one that cannot be seen just now. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class ClearedRunsTest {
    @Inject
    ServiceTokens tokens;

    @ParameterizedTest
    @CsvSource({
        "404, execution-not-found, " + Workflows.NO_RUN,
        "404, workflow-not-found, refused",
        "404, , refused",
        "503, execution-not-found, unavailable"
    })
    void onlyItsOwnProblemSaysThatARunIsGone(int status, String problem, String code) throws IOException {
        var body = ("{\"code\":\"" + problem + "\"}").getBytes(UTF_8);
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/problem+json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var place = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            var asked = new HttpWorkflows(place, tokens).status(new OrgId("org_acme"), "wf", "run_1");
            assertThat(asked)
                    .isInstanceOfSatisfying(
                            ToolResult.Failure.class,
                            no -> assertThat(no.code()).isEqualTo(code));
        } finally {
            server.stop(0);
        }
    }
}
