package io.omnify.openai;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.LanguageModelContract;
import io.omnify.agent.models.domain.OfferedModel;
import io.omnify.agent.shared.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenAiCatalogTest {
    private static final String MODELS = """
            {"object":"list","data":[
              {"id":"gpt-5.5","object":"model","created":1,"owned_by":"openai","shutdown_date":null},
              {"id":"gpt-4o","object":"model","created":1,"owned_by":"openai","shutdown_date":"2027-02-28"},
              {"id":"odd","shutdown_date":"some day"},{}]}""";

    @Test
    void remembersWhatTheProviderToldAlsoWhenItIsAway() throws Exception {
        var clock = new TestClock();
        try (var provider = new StubProvider(
                StubProvider.json(401, "{}"), StubProvider.json(200, MODELS), StubProvider.json(401, "{}"))) {
            var api = OpenAiLanguageModel.api(provider.settings(false), Connections.ofService());
            var catalog = new OpenAiCatalog(api, clock);

            assertThat(catalog.offered()).isEmpty();
            assertThat(catalog.offered()).isEmpty();
            assertThat(provider.asked).hasSize(1);
            clock.pass(Duration.ofMinutes(1));
            assertThat(catalog.offered())
                    .containsExactly(
                            new OfferedModel("gpt-5.5", null),
                            new OfferedModel("gpt-4o", LocalDate.parse("2027-02-28")),
                            new OfferedModel("odd", null));
            clock.pass(Duration.ofHours(1));
            assertThat(catalog.offered()).hasSize(3);
            assertThat(provider.asked).hasSize(3);
        }
    }

    @Test
    void anOrganisationsServerIsAskedWithItsKeyAndWithoutOneWithNone() throws Exception {
        try (var own = new StubProvider(StubProvider.json(200, Answers.completed()));
                var platform = new StubProvider(StubProvider.json(200, Answers.completed()))) {
            var servers = new OpenAiServers(platform.settings(false));
            var request = LanguageModelContract.request(Duration.ofSeconds(20));
            servers.open(own.settings(false).baseUrl() + "/", "", "m").answer(request, piece -> {});
            servers.open(own.settings(false).baseUrl().toString(), "own-key", "m")
                    .answer(request, piece -> {});
            servers.open("", "other-key", "m").answer(request, piece -> {});

            assertThat(own.asked.get(0).headers()).doesNotContainKey("Authorization");
            assertThat(own.asked.get(1).headers().get("Authorization")).containsExactly("Bearer own-key");
            assertThat(platform.asked.getFirst().headers().get("Authorization")).containsExactly("Bearer other-key");
        }
    }
}
