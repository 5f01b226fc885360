package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What the tests of the door share: the services behind it and ways to knock. */
@QuarkusTestResource(Surroundings.class)
abstract class GatewayTest {
    static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    final String organization = "org_" + UUID.randomUUID();
    final StubService auth = Services.get("auth-service");
    final StubService agents = Services.get("agent-service");
    final StubService workflows = Services.get("workflow-service");
    final StubService analytics = Services.get("analytics-service");

    @BeforeEach
    void keysAreKnown() {
        auth.on("/.well-known/jwks.json", exchange -> StubService.json(exchange, 200, TestKeys.jwks()));
        await().atMost(Duration.ofSeconds(10))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    RequestSpecification caller() {
        return bearer(TestKeys.token(organization));
    }

    static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }

    static String base() {
        return "http://127.0.0.1:" + RestAssured.port;
    }

    /** Exactly these bytes, which no client library would send; answered until the server closes. */
    static String raw(String from, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(from), 0)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String get(String target, String... headers) throws IOException {
        var lines = String.join(
                "", java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList());
        return raw(
                "127.0.0.1",
                "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + lines + "\r\n");
    }
}
