package io.omnify.agent.adapter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.omnify.agent.shared.domain.Json;
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
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an agent learns of workflows is what their service said, and a run that may have begun never counts as none. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class HttpWorkflowsTest {
    private static final OrgId ACME = new OrgId("org_acme");
    private static final String RUN = "{\"execution_id\":\"run_1\",\"status\":\"running\"}";

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private List<Answer> answers = List.of();

    @Inject
    ServiceTokens tokens;

    private record Asked(String line, String bearer, String key, String prefer, String body) {
        static Asked of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Idempotency-Key"),
                    headers.getFirst("Prefer"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
    }

    /** Status 0 says nothing until the test is over, and -1 cuts the line. */
    private record Answer(int status, String type, String body) {
        static Answer of(int status) {
            return new Answer(status, "application/json", RUN);
        }

        static Answer problem(int status, String detail) {
            return new Answer(status, "application/problem+json", "{\"detail\":\"" + detail + "\"}");
        }
    }

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.add(Asked.of(exchange));
        var answer = answers.get(asked.size() - 1);
        if (answer.status() > 0) said(exchange, answer);
        if (answer.status() == 0) waited();
        exchange.close();
    }

    private static void said(HttpExchange exchange, Answer answer) throws IOException {
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) exchange.getResponseBody().write(body);
    }

    private void waited() {
        try {
            var _ = over.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpWorkflows workflows(Answer... given) {
        answers = List.of(given);
        var place = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new HttpWorkflows(place, tokens, Duration.ofMillis(1_500));
    }

    private ToolResult started(Answer... given) {
        return workflows(given).start(ACME, "wf_1", Json.object("goal", "g"), "key_1");
    }

    private ToolResult status(Answer... given) {
        return workflows(given).status(ACME, "wf_1", "run_1");
    }

    private static String code(ToolResult result) {
        return ((ToolResult.Failure) result).code();
    }

    private static String message(ToolResult result) {
        return ((ToolResult.Failure) result).message();
    }

    @Test
    void startsARunWithoutWaitingForItsEnd() {
        assertThat(started(Answer.of(202)))
                .isEqualTo(new ToolResult.Success(
                        Json.object("workflow_id", null, "run_id", "run_1", "status", "running", "output", null)));
        assertThat(asked)
                .containsExactly(new Asked(
                        "POST /api/agentkit/workflows/wf_1/execute",
                        "Bearer token-of-org_acme",
                        "key_1",
                        "respond-async",
                        "{\"input_data\":{\"goal\":\"g\"}}"));
    }

    @Test
    void tellsHowARunStandsAndWhatItBrought() {
        var body = "{\"workflow_id\":\"wf_1\",\"execution_id\":\"run_1\",\"status\":\"completed\","
                + "\"data\":{\"output\":{\"sum\":7}},\"secret\":\"s\"}";
        assertThat(status(new Answer(200, "application/json", body)))
                .isEqualTo(new ToolResult.Success(Json.object(
                        "workflow_id",
                        "wf_1",
                        "run_id",
                        "run_1",
                        "status",
                        "completed",
                        "output",
                        Json.object("sum", 7))));
        assertThat(asked).singleElement().satisfies(each -> {
            assertThat(each.line()).isEqualTo("GET /api/agentkit/workflows/wf_1/executions/run_1");
            assertThat(each.bearer()).isEqualTo("Bearer token-of-org_acme");
        });
    }

    @Test
    void aLostAnswerIsAskedForOnceMoreUnderTheSameKey() {
        assertThat(started(Answer.of(502), Answer.of(202))).isInstanceOf(ToolResult.Success.class);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1)).isEqualTo(asked.get(0));
    }

    @Test
    void aRefusalAfterALostAnswerDoesNotSayThatNothingWasDone() {
        assertThat(code(started(Answer.of(502), Answer.of(403)))).isEqualTo(ToolResult.UNCERTAIN);
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatStaysLostIsUncertain() {
        assertThat(code(started(Answer.of(500), Answer.of(503)))).isEqualTo(ToolResult.UNCERTAIN);
        assertThat(asked).hasSize(2);
    }

    @Test
    void aRefusalAtOnceIsOneAndToldInItsWords() {
        for (var refused : List.of(400, 403, 404, 409, 422, 429)) {
            asked.clear();
            var no = started(Answer.problem(refused, "goal: is missing"));
            assertThat(code(no)).isEqualTo("refused");
            assertThat(message(no)).isEqualTo("goal: is missing");
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void aRefusalInOtherWordsIsOneToo() {
        for (var body : List.of("<html>no</html>", "", "{}", "[1]")) {
            asked.clear();
            var no = started(new Answer(404, "text/html", body));
            assertThat(code(no)).isEqualTo("refused");
            assertThat(message(no)).isEqualTo("The workflow cannot be started.");
        }
    }

    @Test
    void anAnswerThatCannotBeReadMayBeARunAllTheSame() {
        for (var unreadable : List.of(
                new Answer(202, "application/json", "{\"execution_id\":"),
                new Answer(202, "text/html", "<html>hello</html>"),
                new Answer(202, "application/json", "[]"),
                new Answer(204, "application/json", ""))) {
            asked.clear();
            assertThat(code(started(unreadable, unreadable)))
                    .as(unreadable.toString())
                    .isEqualTo(ToolResult.UNCERTAIN);
            assertThat(asked).hasSize(2);
            asked.clear();
            assertThat(code(status(unreadable))).as(unreadable.toString()).isEqualTo("unavailable");
        }
    }

    @Test
    void aSilentServiceIsWaitedForAndThenUncertain() {
        assertThat(code(started(new Answer(0, "", ""), new Answer(0, "", "")))).isEqualTo(ToolResult.UNCERTAIN);
        assertThat(asked).hasSize(2);
        asked.clear();
        assertThat(code(status(new Answer(0, "", "")))).isEqualTo("unavailable");
    }

    @Test
    void aCutLineIsUncertainForWhatStartsAndUnavailableForWhatReads() {
        var cut = new Answer(-1, "", "");
        assertThat(code(started(cut, cut, cut, cut))).isEqualTo(ToolResult.UNCERTAIN);
        asked.clear();
        assertThat(code(status(cut, cut))).isEqualTo("unavailable");
        asked.clear();
        assertThat(code(status(Answer.of(500)))).isEqualTo("unavailable");
    }

    @Test
    void anotherOrganisationsRunIsNotFoundWithThisOnesToken() {
        var other = new OrgId("org_other");
        var none = workflows(Answer.problem(404, "There is no such run.")).status(other, "wf_1", "run_1");
        assertThat(code(none)).isEqualTo("refused");
        assertThat(message(none)).isEqualTo("There is no such run.");
        assertThat(asked).extracting(Asked::bearer).containsExactly("Bearer token-of-org_other");
    }

    @Test
    void aRunThatIsNotThereIsTold() {
        var body = "{\"code\":\"" + Workflows.NO_RUN + "\",\"detail\":\"There is no such run.\"}";
        var none = status(new Answer(404, "application/problem+json", body));
        assertThat(none).isEqualTo(new ToolResult.Failure(Workflows.NO_RUN, "There is no such run."));
    }

    @Test
    void whatAModelNamesStaysOnePartOfTheAddress() {
        var all = workflows(Answer.of(200), Answer.of(200), Answer.of(200));
        for (var name : List.of("wf/../../api/secrets", "wf?x=1#y", "a b%2F")) all.status(ACME, name, "run/../execute");
        assertThat(asked)
                .extracting(Asked::line)
                .allMatch(line -> line.matches("GET /api/agentkit/workflows/[^/?#]+/executions/[^/?#]+"), "one part");
    }

    @Test
    void withoutATokenNobodyIsAsked() {
        var none = new ServiceTokens(URI.create("http://127.0.0.1:1"), "agent", "secret");
        var place = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        var all = new HttpWorkflows(place, none, Duration.ofSeconds(1));
        assertThat(code(all.start(ACME, "wf_1", Json.object(), "key_1"))).isEqualTo("unavailable");
        assertThat(code(all.status(ACME, "wf_1", "run_1"))).isEqualTo("unavailable");
        assertThat(asked).isEmpty();
    }
}
