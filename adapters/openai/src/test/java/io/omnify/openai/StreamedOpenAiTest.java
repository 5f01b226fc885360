package io.omnify.openai;

import static io.omnify.openai.Answers.delta;
import static io.omnify.openai.Answers.event;

import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.port.LanguageModel;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
class StreamedOpenAiTest extends LanguageModelContract {
    private static final String CREATED = event("response.created", Answers.response("in_progress", "", "{}"));
    private StubProvider provider = new StubProvider(StubProvider.hanging());

    @Override
    protected LanguageModel modelThat(Behaviour behaviour) {
        provider.close();
        provider = new StubProvider(
                switch (behaviour) {
                    case ANSWERS ->
                        StubProvider.events(
                                true,
                                CREATED,
                                "{\"type\":\"response.something.new\",\"x\":1}",
                                delta("{\"clicks\":7,"),
                                delta("\"none\":null}"),
                                event("response.completed", Answers.completed()));
                    case CALLS_TOOLS ->
                        StubProvider.events(true, CREATED, event("response.completed", Answers.calls()));
                    case TRUNCATES ->
                        StubProvider.events(true, CREATED, event("response.incomplete", Answers.truncated()));
                    case REFUSES -> StubProvider.events(true, CREATED, event("response.completed", Answers.refused()));
                    case BREAKS_OFF -> StubProvider.events(false, CREATED, delta("{\"clicks\""));
                    case HANGS -> StubProvider.hanging();
                });
        return provider.model(true);
    }

    @AfterEach
    void close() {
        provider.close();
    }
}
