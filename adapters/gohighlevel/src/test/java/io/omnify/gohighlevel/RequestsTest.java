package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.shared.domain.Money;
import io.omnify.gohighlevel.SpecRules.Asked;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request we can send, held against the vendor's own specifications, answered with its own examples. */
@QuarkusTest
class RequestsTest {
    private GoHighLevelSpec spec;
    private SpecGuard guard;
    private Joined.Clients clients;

    @BeforeEach
    void open() {
        var folder = GoHighLevelSpec.folder();
        assumeTrue(folder.isPresent(), "no specifications");
        spec = GoHighLevelSpec.load(folder.get());
        guard = SpecGuard.of(spec);
        clients = Given.clients(guard.address());
    }

    @AfterEach
    void close() {
        if (guard != null) guard.close();
    }

    @Test
    void sendsWhatIsAllowed() {
        EveryCall.contacts(clients, Given.access());
        EveryCall.programs(clients, Given.access());
        EveryCall.deals(clients, Given.access());
        EveryCall.messages(clients, Given.access());
        EveryCall.tokensAndTheLocation(clients, Given.access());
        assertThat(guard.wrong).isEmpty();
        assertThat(guard.asked).hasSizeGreaterThan(35);
    }

    @Test
    void schedulesByTheClockOfTheZone() {
        EveryCall.emailCampaigns(clients, Given.access());
        assertThat(guard.wrong).isEmpty();
        assertThat(guard.asked.stream()
                        .filter(each -> each.path().endsWith("/schedule"))
                        .findFirst()
                        .orElseThrow()
                        .body())
                .contains("\"timeZone\":\"Europe/Berlin\"", "\"sendAt\":\"2027-04-01 03:05 PM\"");
    }

    @Test
    void createsADealThatIsNotThere() {
        guard.close();
        var rules = new SpecRules(spec);
        var examples = new SpecExamples(spec);
        guard = SpecGuard.saying(asked -> asked.path().endsWith("/search")
                ? new SpecExamples.Answer(200, "{\"opportunities\":[]}")
                : examples.good(asked.method(), asked.path()));
        var draft = new Deal.Draft("Big", "c1", "p1", "s1", Deal.Status.OPEN, Money.of("1234.50", "EUR"));
        Given.clients(guard.address()).deals().upsert(Given.access(), draft);
        assertThat(guard.asked.stream().flatMap(each -> rules.wrong(each).stream()))
                .isEmpty();
        assertThat(guard.asked.getLast())
                .returns("POST", Asked::method)
                .returns("/opportunities/", Asked::path)
                .returns(
                        "{\"locationId\":\"loc1\",\"contactId\":\"c1\",\"pipelineId\":\"p1\",\"pipelineStageId\":\"s1\","
                                + "\"name\":\"Big\",\"status\":\"open\",\"monetaryValue\":1234.5}",
                        Asked::body);
    }

    /** A guard that never refuses is dead: this one must. */
    @Test
    void whatTheSpecificationsForbidIsRefused() {
        var rules = new SpecRules(spec);
        var headers = Map.of("authorization", "Bearer t", "version", Given.VERSION, "content-type", "application/json");
        var good = new Asked("POST", "/contacts/upsert", Map.of(), headers, "{\"locationId\":\"l\"}");
        assertThat(rules.wrong(good)).isEmpty();
        for (var body : List.of("{}", "{\"locationId\":\"l\",\"additionalEmails\":[]}", "{\"locationId\":7}"))
            assertThat(rules.wrong(new Asked("POST", "/contacts/upsert", Map.of(), headers, body)))
                    .as(body)
                    .isNotEmpty();
        assertThat(rules.wrong(new Asked("POST", "/contacts/upsert", Map.of(), Map.of(), good.body())))
                .isNotEmpty();
        assertThat(rules.wrong(new Asked("GET", "/opportunities/search", Map.of("locationId", "l"), headers, "")))
                .isNotEmpty();
        assertThat(rules.wrong(new Asked("POST", "/campaigns/", Map.of(), headers, "{}")))
                .isNotEmpty();
        assertThat(rules.wrong(new Asked("POST", "/opportunities", Map.of(), headers, "{}")))
                .isNotEmpty();
        assertThat(rules.wrongAnswer("POST", "/contacts/c1/tags", 201, "{\"tags\":\"new\"}"))
                .isNotEmpty();
    }
}
