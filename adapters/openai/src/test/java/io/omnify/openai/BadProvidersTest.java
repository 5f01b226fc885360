package io.omnify.openai;

import static io.omnify.openai.Answers.delta;
import static io.omnify.openai.Answers.error;
import static io.omnify.openai.Answers.event;
import static io.omnify.openai.StubProvider.events;
import static io.omnify.openai.StubProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that answer nonsense, nothing, too late or half: each is told apart, and retried only when it helps. */
@QuarkusTest
class BadProvidersTest {
    private record Result(ModelOutcome outcome, int calls) {
        ModelFailure failure() {
            return ((ModelOutcome.Failed) outcome).failure();
        }
    }

    private static Result ask(boolean stream, StubProvider.Reply... replies) throws InterruptedException {
        try (var provider = new StubProvider(replies)) {
            var request = LanguageModelContract.request(Duration.ofSeconds(20));
            return new Result(provider.model(stream).answer(request, piece -> {}), provider.asked.size());
        }
    }

    private static StubProvider.Reply good(boolean stream) {
        return stream ? events(true, event("response.completed", Answers.completed())) : json(200, Answers.completed());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void waitsAsLongAsTheProviderAsksAndTriesAgain(boolean stream) throws Exception {
        var result = ask(
                stream,
                json(429, error("rate_limit_exceeded", "requests"), "Retry-After-Ms", "20"),
                json(503, "busy", "Retry-After", "0"),
                good(stream));
        assertThat(result.outcome()).isInstanceOf(ModelOutcome.Answered.class);
        assertThat(result.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void givesUpAfterTwoRetries(boolean stream) throws Exception {
        var result = ask(stream, json(500, "<html>oops</html>", "Retry-After-Ms", "1"));
        assertThat(result.failure()).isInstanceOf(ModelFailure.Transient.class);
        assertThat(result.calls()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void doesNotWaitForDays(boolean stream) throws Exception {
        var result = ask(stream, json(429, error("rate_limit_exceeded", "requests"), "Retry-After", "1296000"));
        assertThat(result.failure()).isEqualTo(new ModelFailure.RateLimited(Duration.ofDays(15)));
        assertThat(result.calls()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anEmptyAccountIsNotAskedAgain(boolean stream) throws Exception {
        var result = ask(stream, json(429, error("insufficient_quota", "insufficient_quota"), "Retry-After-Ms", "1"));
        assertThat(result.failure()).isEqualTo(new ModelFailure.QuotaExhausted());
        assertThat(result.calls()).isEqualTo(1);
        assertThat(ask(stream, json(429, error(null, "insufficient_quota"))).failure())
                .isEqualTo(new ModelFailure.QuotaExhausted());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theProvidersWordOnRetryingWins(boolean stream) throws Exception {
        assertThat(ask(stream, json(500, "{}", "X-Should-Retry", "false")).calls())
                .isEqualTo(1);
        assertThat(ask(stream, json(400, "{}", "X-Should-Retry", "true", "Retry-After-Ms", "1"), good(stream))
                        .outcome())
                .isInstanceOf(ModelOutcome.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBadKeyOrRequestIsSaidOnceAndWithoutTheKey(boolean stream) throws Exception {
        var unauthorized = ask(stream, json(401, error("invalid_api_key", "invalid_request_error")));
        assertThat(unauthorized.failure()).isEqualTo(new ModelFailure.Unauthorized());
        assertThat(unauthorized.calls()).isEqualTo(1);
        var invalid = ask(stream, json(400, error("invalid_value", "invalid_request_error")));
        assertThat(invalid.failure()).isInstanceOf(ModelFailure.Invalid.class);
        var unknown = ask(stream, json(404, error("model_not_found", "invalid_request_error")));
        assertThat(unknown.failure()).isInstanceOf(ModelFailure.NoSuchModel.class);
        assertThat(invalid.failure().toString()).contains("***").doesNotContain("0123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "{", "hello", "{\"status\":\"weird\"}", "{}", "{\"status\":5,\"output\":7}"})
    void nonsenseIsUnreadable(String nonsense) throws Exception {
        assertThat(ask(false, json(200, nonsense)).failure()).isInstanceOf(ModelFailure.Unreadable.class);
    }

    @Test
    void aFailedResponseSaysWhy() throws Exception {
        assertThat(ask(false, json(200, Answers.failed("server_error"))).failure())
                .isInstanceOf(ModelFailure.Transient.class);
        assertThat(ask(false, json(200, Answers.failed("rate_limit_exceeded"))).failure())
                .isInstanceOf(ModelFailure.RateLimited.class);
        assertThat(ask(false, json(200, Answers.failed("invalid_prompt"))).failure())
                .isInstanceOf(ModelFailure.Invalid.class);
        assertThat(((ModelOutcome.Answered)
                                ask(false, json(200, Answers.filtered())).outcome())
                        .finish())
                .isEqualTo(ModelOutcome.Finish.REFUSED);
    }

    @Test
    void aStreamThatEndsWithoutAnEndingHasFailed() throws Exception {
        var result = ask(true, events(true, delta("{\"clicks\":7,\"none\":null}")));
        assertThat(result.failure()).isInstanceOf(ModelFailure.BrokenStream.class);
        assertThat(result.calls()).isEqualTo(1);
        assertThat(ask(true, events(true)).failure())
                .isInstanceOfAny(ModelFailure.BrokenStream.class, ModelFailure.Transient.class);
    }

    @Test
    void aStreamMayFailInThreeMoreWays() throws Exception {
        assertThat(ask(true, events(true, delta("x"), event("response.failed", Answers.failed("server_error"))))
                        .failure())
                .isInstanceOf(ModelFailure.Transient.class);
        assertThat(ask(true, events(true, "{\"type\":\"error\",\"code\":\"rate_limit_exceeded\",\"message\":\"m\"}"))
                        .failure())
                .isInstanceOf(ModelFailure.RateLimited.class);
        assertThat(ask(true, events(true, "{\"type\":\"response.created\"", delta("x")))
                        .failure())
                .isInstanceOf(ModelFailure.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aProviderThatIsNotThereIsUnavailable(boolean stream) throws Exception {
        var nobody = new OpenAiSettings(Mode.LIVE, URI.create("http://127.0.0.1:1/v1"), "k", "m", stream);
        var outcome = OpenAiLanguageModel.connect(nobody)
                .answer(LanguageModelContract.request(Duration.ofSeconds(20)), piece -> {});
        assertThat(((ModelOutcome.Failed) outcome).failure())
                .isInstanceOfSatisfying(
                        ModelFailure.Transient.class,
                        away -> assertThat(away.reached()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatReachedAProviderThatThenWentMayCost(boolean stream) throws Exception {
        var gone = new AtomicReference<RawProvider>();
        try (var provider = new RawProvider(_ -> {
            Objects.requireNonNull(gone.get()).close();
            throw new IOException("gone");
        })) {
            gone.set(provider);
            var settings = new OpenAiSettings(Mode.LIVE, provider.baseUrl(), "k", "m", stream);
            var outcome = OpenAiLanguageModel.connect(settings)
                    .answer(LanguageModelContract.request(Duration.ofSeconds(20)), piece -> {});
            assertThat(provider.asked).hasValue(1);
            assertThat(((ModelOutcome.Failed) outcome).failure())
                    .isInstanceOfSatisfying(
                            ModelFailure.Transient.class,
                            away -> assertThat(away.reached()).isTrue());
        }
    }

    @Test
    void settingsNeverShowTheKey() {
        assertThat(new OpenAiSettings(Mode.LIVE, URI.create("http://x"), "secret", "m", true).toString())
                .doesNotContain("secret");
    }
}
