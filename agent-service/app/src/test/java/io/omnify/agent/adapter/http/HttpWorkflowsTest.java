package io.omnify.agent.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.testing.StubServices;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.ServiceTokens;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class HttpWorkflowsTest {
    private final AtomicInteger asked = new AtomicInteger();

    @Inject
    ServiceTokens tokens;

    private ToolResult started(List<Integer> statuses) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            var body = "{\"execution_id\":\"run_1\",\"status\":\"running\"}".getBytes();
            exchange.sendResponseHeaders(statuses.get(asked.getAndIncrement()), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            var place = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
            return new HttpWorkflows(place, tokens).start(new OrgId("org_acme"), "wf", Json.object(), "key");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aLostAnswerIsAskedForOnceMore() throws IOException {
        assertThat(started(List.of(502, 202))).isInstanceOf(ToolResult.Success.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRefusalAfterALostAnswerDoesNotSayThatNothingWasDone() throws IOException {
        assertThat(started(List.of(502, 403)))
                .isInstanceOfSatisfying(
                        ToolResult.Failure.class,
                        lost -> assertThat(lost.code()).isEqualTo(ToolResult.UNCERTAIN));
        assertThat(asked).hasValue(2);
    }

    @Test
    void aRefusalAtOnceIsOne() throws IOException {
        assertThat(started(List.of(403)))
                .isInstanceOfSatisfying(
                        ToolResult.Failure.class, no -> assertThat(no.code()).isEqualTo("refused"));
    }
}
