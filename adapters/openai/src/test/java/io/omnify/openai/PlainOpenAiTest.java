package io.omnify.openai;

import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.executions.port.LanguageModel;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;

@QuarkusTest
class PlainOpenAiTest extends LanguageModelContract {
    private StubProvider provider = new StubProvider(StubProvider.hanging());

    @Override
    protected LanguageModel modelThat(Behaviour behaviour) {
        provider.close();
        provider = new StubProvider(
                switch (behaviour) {
                    case ANSWERS -> StubProvider.json(200, Answers.completed());
                    case CALLS_TOOLS -> StubProvider.json(200, Answers.calls());
                    case TRUNCATES -> StubProvider.json(200, Answers.truncated());
                    case REFUSES -> StubProvider.json(200, Answers.refused());
                    case BREAKS_OFF ->
                        StubProvider.json(200, Answers.completed().substring(0, 90));
                    case HANGS -> StubProvider.hanging();
                });
        return provider.model(false);
    }

    @AfterEach
    void close() {
        provider.close();
    }
}
