package io.omnify.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.omnify.agent.executions.domain.ModelOutcome.Answered;
import io.omnify.agent.executions.domain.ModelOutcome.Finish;
import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.ModelRequest.Message;
import io.omnify.agent.shared.domain.Json;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The adapter against somebody else's idea of OpenAI's API. */
@QuarkusTest
class AimockTest {
    private static @Nullable Aimock mock;

    @BeforeAll
    static void start() throws Exception {
        mock = new Aimock();
    }

    @AfterAll
    static void stop() {
        if (mock != null) mock.close();
    }

    @BeforeEach
    void calm() throws Exception {
        mock().chaos("");
    }

    private static Aimock mock() {
        if (mock == null) throw new IllegalStateException("not started");
        return mock;
    }

    private final List<String> heard = new ArrayList<>();

    private ModelOutcome ask(String words, boolean stream) throws InterruptedException {
        return ask(words, stream, Aimock.KEY);
    }

    private ModelOutcome ask(String words, boolean stream, String key) throws InterruptedException {
        var settings = new OpenAiSettings(Mode.LIVE, mock().baseUrl(), key, "gpt-5.5", stream);
        var plain = LanguageModelContract.request(Duration.ofSeconds(20));
        var request = new ModelRequest(
                plain.reference(),
                null,
                plain.instructions(),
                List.of(new Message.UserText(words)),
                plain.tools(),
                plain.output(),
                plain.timeout());
        return OpenAiLanguageModel.connect(settings).answer(request, heard::add);
    }

    private ModelFailure failure(String words, boolean stream) throws InterruptedException {
        return ((ModelOutcome.Failed) ask(words, stream)).failure();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anAnswerIsRead(boolean stream) throws Exception {
        var answer = (Answered) ask("answer", stream);

        assertThat(answer.finish()).isEqualTo(Finish.COMPLETE);
        assertThat(answer.data()).isEqualTo(Json.object("clicks", 7, "none", null));
        assertThat(answer.model()).isEqualTo("gpt-5.5");
        assertThat(answer.usage().inputTokens()).isEqualTo(1_000);
        assertThat(answer.usage().outputTokens()).isEqualTo(100);
        assertThat(String.join("", heard)).isEqualTo(stream ? answer.text() : "");
        assertThat(heard.size() > 1).isEqualTo(stream);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void severalToolCallsOfOneTurnAreRead(boolean stream) throws Exception {
        var answer = (Answered) ask("ask tools", stream);

        assertThat(answer.calls()).extracting(call -> call.tool()).containsOnly("analytics.query");
        assertThat(answer.calls())
                .extracting(call -> call.arguments())
                .isEqualTo(List.of(Map.of("by", List.of("campaign")), Map.of("by", List.of("age"))));
        assertThat(answer.calls()).extracting(call -> call.modelCallId()).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aWrongKeyIsSaidSo(boolean stream) throws Exception {
        assertThat(ask("answer", stream, "sk-wrong"))
                .isEqualTo(new ModelOutcome.Failed(new ModelFailure.Unauthorized()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aRateLimitIsWaitedForAsAskedAndThenSaidSo(boolean stream) throws Exception {
        var before = asked();
        mock().chaos("{\"rateLimitRate\":1}");

        assertThat(failure("answer", stream)).isEqualTo(new ModelFailure.RateLimited(Duration.ofSeconds(1)));
        assertThat(asked() - before).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"true, cut off, ''", "true, answer, '{\"disconnectRate\":1}'", "false, answer, '{\"disconnectRate\":1}'"
    })
    void aCutConnectionIsAFailureHoweverMuchItSaid(boolean stream, String words, String chaos) throws Exception {
        mock().chaos(chaos);

        assertThat(failure(words, stream))
                .isInstanceOfAny(ModelFailure.BrokenStream.class, ModelFailure.Transient.class);
        if (chaos.isEmpty())
            assertThat(String.join("", heard)).startsWith("{\"cl").doesNotContain("}");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsNoJsonIsNoAnswer(boolean stream) throws Exception {
        mock().chaos("{\"malformedRate\":1}");

        assertThat(failure("answer", stream))
                .isInstanceOfAny(ModelFailure.Unreadable.class, ModelFailure.BrokenStream.class);
    }

    private static int asked() throws Exception {
        return new ObjectMapper().readTree(mock().journal()).size();
    }
}
