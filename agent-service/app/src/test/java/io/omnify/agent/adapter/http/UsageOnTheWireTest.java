package io.omnify.agent.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.omnify.vendor.http.AccountCalls;
import io.omnify.vendor.http.Allowance;
import io.omnify.vendor.http.Terms;
import io.omnify.vendor.http.UsageFilter;
import io.omnify.vendor.http.UsageReader;
import io.omnify.vendor.http.VendorFailure;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a vendor says in the headers of a success holds back the account it was said of, and no other. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class UsageOnTheWireTest {
    private static final Duration WITHIN = Duration.ofSeconds(5);

    interface Vendor {
        @GET
        @Path("/thing")
        String thing();
    }

    @Test
    void theHeadersOfASuccessAreHeard() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/thing", exchange -> {
            exchange.getResponseHeaders().add("X-Left", "1");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[] {'o', 'k'});
            exchange.close();
        });
        server.start();
        try {
            var calls = AccountCalls.to(
                    "test",
                    Terms.of(Allowance.of(1_000, Duration.ofSeconds(1)))
                            .reading(headers -> headers.apply("x-left")
                                    .map(left ->
                                            UsageReader.Usage.left(Long.parseLong(left), 100, Duration.ofMinutes(9)))));
            var vendor = QuarkusRestClientBuilder.newBuilder()
                    .baseUri(
                            URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                    .register(new UsageFilter())
                    .build(Vendor.class);
            assertThat(calls.read("org/1", WITHIN, vendor::thing)).isEqualTo("ok");
            var kept = catchThrowableOfType(VendorFailure.class, () -> calls.read("org/1", WITHIN, vendor::thing));
            assertThat(kept.neverSent()).isTrue();
            assertThat(calls.read("org/2", WITHIN, vendor::thing)).isEqualTo("ok");
        } finally {
            server.stop(0);
        }
    }
}
