package io.omnify.agent.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.testing.StubServices;
import io.omnify.agent.tools.domain.MetricsQuery;
import io.omnify.agent.tools.domain.MetricsQuery.Filter;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.auth.api.OrgId;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class HttpMetricsTest {
    private final OrgId acme = new OrgId("org_acme");

    @Inject
    HttpMetrics metrics;

    private ToolResult ask(String from) throws InterruptedException {
        return metrics.query(
                acme,
                new MetricsQuery(
                        List.of("spend", "clicks"),
                        List.of("campaign", "age"),
                        from,
                        null,
                        List.of(new Filter("age", "30-34"), new Filter("age", "a&b=c"))));
    }

    @Test
    void asksForTheOrganisationWithATokenOfItsOwn() throws Exception {
        var value = ((ToolResult.Success) ask("2026-01-01")).value();
        assertThat(value).containsEntry("token", "Bearer token-of-org_acme").containsEntry("currency", "USD");
        assertThat(String.valueOf(value.get("asked")))
                .contains(
                        "metrics=spend%2Cclicks", "by=campaign%2Cage", "from=2026-01-01", "age=30-34", "age=a%26b%3Dc")
                .doesNotContain("to=");
    }

    @Test
    void saysWhatWentWrong() throws Exception {
        assertThat(ask("1901-01-01")).isEqualTo(new ToolResult.Failure("invalid-query", "from: is too long ago"));
        assertThat(((ToolResult.Failure) ask("1903-01-01")).code()).isEqualTo("refused");
    }

    @Test
    void waitsAWhileForAServiceThatIsAway() throws Exception {
        assertThat(((ToolResult.Failure) ask("1902-01-01")).code()).isEqualTo("unavailable");
    }
}
