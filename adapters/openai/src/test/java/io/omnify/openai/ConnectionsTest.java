package io.omnify.openai;

import static io.omnify.openai.Answers.delta;
import static io.omnify.openai.Answers.event;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.executions.domain.ModelFailure;
import io.omnify.agent.executions.domain.ModelOutcome;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the connection: an answer that ended leaves it to the next, anything else closes it. */
@QuarkusTest
class ConnectionsTest {
    private static final String ENDING = RawProvider.event(event("response.completed", Answers.completed()));

    private static OpenAiLanguageModel model(RawProvider provider, boolean stream) {
        return OpenAiLanguageModel.connect(
                new OpenAiSettings(Mode.LIVE, provider.baseUrl(), "sk-test-0123456789", "gpt-test", stream));
    }

    private static ModelOutcome ask(OpenAiLanguageModel model, Duration within) throws InterruptedException {
        return model.answer(LanguageModelContract.request(within), piece -> {});
    }

    private static ModelFailure failure(ModelOutcome outcome) {
        return ((ModelOutcome.Failed) outcome).failure();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "true, 50", "false, 0"})
    void callsInARowUseOneConnection(boolean stream, int endsAfterMillis) throws Exception {
        var body = stream ? RawProvider.event(delta("{")) + ENDING : Answers.completed();
        try (var provider = new RawProvider(answer -> {
            answer.piece(body);
            Thread.sleep(endsAfterMillis);
            answer.end();
        })) {
            var model = model(provider, stream);
            for (int i = 0; i < 3; i++) {
                assertThat(ask(model, Duration.ofSeconds(20))).isInstanceOf(ModelOutcome.Answered.class);
                Thread.sleep(endsAfterMillis * 2L);
            }
            assertThat(provider.asked).hasValue(3);
            assertThat(provider.connections).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTraceAndTheRequestAreHandedOn(boolean stream) throws Exception {
        try (var provider = new RawProvider(answer -> {
            answer.piece(stream ? ENDING : Answers.completed());
            answer.end();
        })) {
            MDC.put("traceparent", "00-trace");
            MDC.put("request_id", "req_1");
            try {
                assertThat(ask(model(provider, stream), Duration.ofSeconds(20)))
                        .isInstanceOf(ModelOutcome.Answered.class);
            } finally {
                MDC.remove("traceparent");
                MDC.remove("request_id");
            }
            assertThat(provider.lines).contains("traceparent: 00-trace", "x-request-id: req_1");
        }
    }

    @Test
    void anAnswerIsNotWaitedForAfterItsEndingAndItsConnectionIsLetGo() throws Exception {
        try (var provider = new RawProvider(answer -> {
            answer.piece(ENDING);
            answer.awaitClosed();
        })) {
            assertThat(ask(model(provider, true), Duration.ofSeconds(20))).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(provider.closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aCutStreamFailsAtOnceAndIsNotAskedForAgain() throws Exception {
        try (var provider = new RawProvider(answer -> {
            answer.piece(RawProvider.event(delta("{\"clicks\"")));
            answer.cut();
        })) {
            assertThat(failure(ask(model(provider, true), Duration.ofSeconds(20))))
                    .isInstanceOf(ModelFailure.BrokenStream.class);
            assertThat(provider.asked).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatFallsSilentTimesOutAndItsConnectionIsLetGo(boolean stream) throws Exception {
        try (var provider = new RawProvider(answer -> {
            answer.piece(stream ? RawProvider.event(delta("{\"clicks\"")) : "{\"id\":");
            answer.awaitClosed();
        })) {
            assertThat(failure(ask(model(provider, stream), Duration.ofMillis(300))))
                    .isEqualTo(new ModelFailure.TimedOut());
            assertThat(provider.closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoIsInterruptedLetsTheConnectionGo(boolean begun) throws Exception {
        try (var provider = new RawProvider(answer -> {
            if (begun) answer.piece(RawProvider.event(delta("{\"clicks\"")));
            answer.awaitClosed();
        })) {
            var model = model(provider, true);
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    ask(model, Duration.ofSeconds(60));
                } catch (InterruptedException expected) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(provider.askedOnce.await(5, TimeUnit.SECONDS)).isTrue();
            Thread.sleep(100);
            asking.interrupt();
            assertThat(provider.closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void eventsAreReadHoweverTheyAreCutAndTheirLinesEnd(String lineEnd) throws Exception {
        var said = ": hello\n\nid: 1\nretry: 5\ndata:" + delta("ä→") + "\n\n"
                + "data: {\"type\":\"response.output_text.delta\",\ndata: \"delta\":\"b\"}\n\n" + ENDING;
        try (var provider = new RawProvider(answer -> {
            for (var each : RawProvider.bytes(said.replace("\n", lineEnd))) answer.piece(new byte[] {each});
            answer.end();
        })) {
            var heard = new ArrayList<String>();
            var outcome =
                    model(provider, true).answer(LanguageModelContract.request(Duration.ofSeconds(20)), heard::add);
            assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(heard).containsExactly("ä→", "b");
        }
    }

    @Test
    void aServerThatIsFasterThanItsReaderIsMadeToWait() throws Exception {
        int many = 1_500;
        var written = new AtomicInteger();
        try (var provider = new RawProvider(answer -> {
            for (int i = 0; i < many; i++) {
                answer.piece(RawProvider.event(delta("x".repeat(32_000))));
                written.incrementAndGet();
            }
            answer.piece(ENDING);
            answer.end();
        })) {
            var heard = new ArrayList<String>();
            var writtenUnread = new AtomicInteger();
            var outcome = model(provider, true).answer(LanguageModelContract.request(Duration.ofSeconds(60)), piece -> {
                if (heard.isEmpty()) {
                    pause();
                    writtenUnread.set(written.get());
                }
                heard.add(piece);
            });
            assertThat(outcome).isInstanceOf(ModelOutcome.Answered.class);
            assertThat(heard).hasSize(many);
            assertThat(writtenUnread.get()).isLessThan(many / 2);
        }
    }

    /** The end of the first answer is here, unread, when its connection is another's already. */
    @Test
    void whoLetsGoOfAnAnswerThatEndedUnreadCutsNobodyElsesShort() throws Exception {
        var said = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = new AtomicBoolean(true);
        try (var provider = new RawProvider(answer -> {
            if (first.getAndSet(false)) {
                for (int i = 0; i < 36; i++) answer.piece(RawProvider.event(delta("x".repeat(32_000))));
                answer.piece(ENDING);
                answer.end();
                said.countDown();
            } else {
                answer.piece(RawProvider.event(delta("x")));
                goOn.await();
                answer.piece(ENDING);
                answer.end();
            }
        })) {
            var model = model(provider, true);
            var stalled = Thread.ofVirtual().start(() -> stall(model));
            assertThat(said.await(20, TimeUnit.SECONDS)).isTrue();
            pause();
            var outcome = new CompletableFuture<ModelOutcome>();
            var asking = Thread.ofVirtual().start(() -> {
                try {
                    outcome.complete(model.answer(LanguageModelContract.request(Duration.ofSeconds(20)), piece -> {
                        stalled.interrupt();
                        pause();
                        goOn.countDown();
                    }));
                } catch (InterruptedException e) {
                    outcome.completeExceptionally(e);
                }
            });
            assertThat(outcome.get(30, TimeUnit.SECONDS)).isInstanceOf(ModelOutcome.Answered.class);
            asking.join();
            stalled.join();
        }
    }

    private static void stall(OpenAiLanguageModel model) {
        try {
            model.answer(LanguageModelContract.request(Duration.ofSeconds(60)), piece -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
        } catch (InterruptedException expected) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsLargerThanAnyModelSaysIsNotRead(boolean stream) throws Exception {
        try (var provider = new RawProvider(answer -> {
            answer.piece(stream ? "data: \"" : "\"");
            for (int i = 0; i <= ResponsesApi.LARGEST >> 16; i++) answer.piece("x".repeat(1 << 16));
            answer.awaitClosed();
        })) {
            assertThat(failure(ask(model(provider, stream), Duration.ofSeconds(60))))
                    .isInstanceOf(ModelFailure.Unreadable.class);
        }
    }
}
