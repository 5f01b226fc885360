package io.omnify.agent.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action.Answer;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.effects.port.Secrets;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.RecordingTool;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpActionTest {
    private static final OrgId ACME = new OrgId("org_acme");

    private final Vertx vertx = Vertx.vertx();
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpAction action;
    private String base;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
        var place = "127.0.0.1:" + server.getAddress().getPort();
        base = "http://" + place;
        action = new HttpAction(Set.of(place), new Known(), new WebCalls(vertx));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpExchange exchange) throws IOException {
        sent.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Token")));
        var asked = new String(exchange.getRequestBody().readAllBytes());
        if (!asked.isEmpty()) bodies.add(asked);
        var path = exchange.getRequestURI().getPath();
        if (path.equals("/cut")) {
            exchange.close();
            return;
        }
        if (path.equals("/away")) exchange.getResponseHeaders().add("Location", "http://169.254.169.254/");
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        var body = path.equals("/large")
                ? new byte[1 << 20]
                : ("{\"key\":\"" + exchange.getRequestHeaders().getFirst("Idempotency-Key") + "\",\"token\":\""
                                + exchange.getRequestHeaders().getFirst("X-Token") + "\"}")
                        .getBytes();
        int status = path.matches("/\\d+") ? Integer.parseInt(path.substring(1)) : path.equals("/away") ? 302 : 200;
        exchange.sendResponseHeaders(status, body.length);
        try (var out = exchange.getResponseBody()) {
            out.write(body);
        } catch (IOException reset) {
            exchange.close();
        }
    }

    private static final class Known implements Secrets {
        @Override
        public Optional<String> find(OrgId org, String name) {
            return org.equals(ACME) && name.equals("token") ? Optional.of("s3cret") : Optional.empty();
        }

        @Override
        public Optional<String> find(OrgId org, String name, String host) {
            return find(org, name).filter(value -> host.equals("127.0.0.1") || host.equals("open.example.com"));
        }
    }

    private Answer call(String method, String url, Object... more) throws InterruptedException {
        var input = new HashMap<String, Object>(Map.of("method", method, "url", url));
        for (int i = 0; i < more.length; i += 2) input.put((String) more[i], more[i + 1]);
        return action.perform(new Call(ACME, new EffectId("run_1", "ping", 1), input));
    }

    private static String code(Answer answer) {
        return ((Answer.Refused) answer).failure().code();
    }

    @Test
    void callsWithTheKeyAndASecretByItsName() throws InterruptedException {
        var done = (Answer.Done) call("POST", base + "/x", "headers", Map.of("X-Token", Map.of("secret", "token")));
        assertThat(done.output())
                .containsEntry("status", 200)
                .as("an echo does not bring it back")
                .containsEntry("body", Map.of("key", "run_1/ping/1", "token", "***"));
        assertThat(sent).contains("s3cret");
        assertThat(code(call("POST", base + "/x", "headers", Map.of("X-Token", Map.of("secret", "other")))))
                .isEqualTo("invalid-input");
    }

    @Test
    void fillsSecretsIntoTextsAndBodies() throws InterruptedException {
        var body = Map.of("list", List.of("a {{secrets.token}} b", 7), "plain", "{{other}}");
        call("POST", base + "/x", "headers", Map.of("X-Token", "Bearer {{ secrets.token }}"), "body", body);
        assertThat(sent).contains("Bearer s3cret");
        assertThat(bodies).singleElement().asString().contains("\"a s3cret b\"", "\"{{other}}\"");
        assertThat(code(call("POST", base + "/x", "body", "{{secrets.other}}"))).isEqualTo("invalid-input");
    }

    @Test
    void bringsASecretNowhereElse() throws InterruptedException {
        var header = Map.of("X-Token", Map.of("secret", "token"));
        assertThat(code(call("GET", "https://elsewhere.example.com/", "headers", header)))
                .isEqualTo("invalid-input");
        assertThat(code(call("GET", "http://open.example.com/", "headers", header)))
                .as("not over a line that others read")
                .isEqualTo("invalid-input");
    }

    @Test
    void reachesNothingBehindOurDoor() throws InterruptedException {
        for (var url : new String[] {
            "http://localhost:" + server.getAddress().getPort(),
            "http://127.0.0.1:1/",
            "http://[::1]/",
            "http://169.254.169.254/latest",
            "http://10.0.0.1/",
            "http://0x7f000001/"
        }) assertThat(call("GET", url)).as(url).isInstanceOf(Answer.Refused.class);
        assertThat(code(call("GET", "http://169.254.169.254/latest"))).isEqualTo("http-address-refused");
        assertThat(code(call("GET", "file:///etc/passwd"))).isEqualTo("invalid-input");
        assertThat(code(call("GET", "http://user@1.1.1.1/"))).isEqualTo("invalid-input");
    }

    @Test
    void followsNoRedirect() throws InterruptedException {
        assertThat(code(call("GET", base + "/away"))).isEqualTo("http-302");
    }

    @Test
    void readsNoMoreThanAStepMayHold() throws InterruptedException {
        var done = (Answer.Done) call("GET", base + "/large");
        assertThat(done.output()).containsEntry("truncated", true);
    }

    @Test
    void saysWhatAFailureMeans() throws InterruptedException {
        assertThat(code(call("GET", base + "/404"))).isEqualTo("http-404");
        assertThat(code(call("POST", base + "/503"))).isEqualTo("http-503");
        assertThat(code(call("GET", base + "/500"))).isEqualTo("http-500");
        assertThat(call("POST", base + "/500")).isInstanceOf(Answer.Uncertain.class);
        assertThat(call("POST", base + "/cut")).isInstanceOf(Answer.Uncertain.class);
        server.stop(0);
        assertThat(code(call("POST", base + "/x"))).isEqualTo("http-unreachable");
    }

    @Test
    void onlyWhatIsHarmlessTwiceIsRepeated() {
        assertThat(action.repeatability(Map.of("method", "GET"))).isEqualTo(Repeatability.READ);
        assertThat(action.repeatability(Map.of("method", "PUT"))).isEqualTo(Repeatability.KEYED);
        assertThat(action.repeatability(Map.of("method", "POST"))).isEqualTo(Repeatability.UNSAFE);
        assertThat(action.repeatability(Map.of("method", "POST", "idempotent", true)))
                .isEqualTo(Repeatability.KEYED);
    }

    @Test
    void theModelsOwnCallsAreToldThatThereAreNoSecrets() throws InterruptedException {
        var calls = new RecordingTool("http.request", Effect.WRITE);
        var tool = new UnsignedTool(calls);
        var by = new Invocation.By("agent", "exec_1", 1, Set.of(), Instant.EPOCH);
        var open = Json.object("url", base, "body", Json.object("a", List.of("{{ secrets.token }}")));
        assertThat(tool.call(new Invocation(ACME, "call_1", by, open)))
                .isEqualTo(new ToolResult.Failure("invalid-input", "An agent's call carries no secrets."));
        assertThat(calls.calls).isEmpty();
        var plain = Json.object("url", base, "body", "{{name}}");
        assertThat(tool.call(new Invocation(ACME, "call_2", by, plain))).isInstanceOf(ToolResult.Success.class);
    }
}
