package io.omnify.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A contract that was never broken is no contract: each check is held against an event or a description gone wrong. */
class ContractsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EVENT = "agent.created.v1";
    private static final String SERVICE = "agent-service";
    private static final String UPDATE = "contracts.update";

    private final @Nullable String update = System.getProperty(UPDATE);

    /** What is wrong here is never to be written over what is committed. */
    @BeforeEach
    void writeNothing() {
        System.clearProperty(UPDATE);
    }

    @AfterEach
    void forget() {
        RestAssured.reset();
        if (update != null) System.setProperty(UPDATE, update);
    }

    @Test
    void theExampleOfAnEventFitsItsSchema() {
        assertThatCode(() -> Contracts.assertEvent(EVENT, example().toString())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"missing, agent_id", "null, agent_id", "of another type, agent_id", "unknown, colour"})
    void anEventThatLeftItsSchemaIsRefused(String how, String field) {
        var wrong = example();
        switch (how) {
            case "missing" -> wrong.remove(field);
            case "null" -> wrong.putNull(field);
            case "of another type" -> wrong.putArray(field).add(7);
            default -> wrong.put(field, "blue");
        }

        assertThatThrownBy(() -> Contracts.assertEvent(EVENT, wrong.toString()))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(EVENT)
                .hasMessageContaining(field);
    }

    @Test
    void anEventWithoutASchemaIsRefused() {
        assertThatThrownBy(() -> Contracts.assertEvent("agent.imagined.v1", "{}"))
                .hasMessageContaining("agent.imagined.v1");
    }

    @Test
    void theDescriptionAServiceGivesMustBeTheCommittedOne() throws IOException {
        var committed = Files.readString(Contracts.root().resolve("docs/contracts/api/" + SERVICE + ".yaml"));
        var served = serving(committed);
        var changed = serving(committed.replaceFirst("operationId: \\w+", "operationId: somethingElse"));
        try {
            RestAssured.port = served.getAddress().getPort();
            assertThatCode(() -> Contracts.assertOpenApi(SERVICE)).doesNotThrowAnyException();
            RestAssured.port = changed.getAddress().getPort();
            assertThatThrownBy(() -> Contracts.assertOpenApi(SERVICE))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("docs/contracts/api/" + SERVICE + ".yaml");
            assertThatThrownBy(() -> Contracts.assertOpenApi("imagined-service"))
                    .isInstanceOf(AssertionError.class);
        } finally {
            served.stop(0);
            changed.stop(0);
        }
    }

    private static ObjectNode example() {
        return (ObjectNode) JSON.readTree(Contracts.examples(EVENT).getFirst());
    }

    /** A service of which nothing is there but its own description. */
    private static HttpServer serving(String description) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/openapi", exchange -> {
            var bytes = description.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/yaml;charset=UTF-8");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        return server;
    }
}
