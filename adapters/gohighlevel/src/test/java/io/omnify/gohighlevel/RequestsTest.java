package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.shared.domain.Money;
import io.omnify.gohighlevel.SpecRules.Asked;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The examples are each of somebody else, so what reads back may be displeased; the requests are what counts. */
    private static void ask(Runnable call) {
        try {
            call.run();
        } catch (PlatformFailed displeased) {
            assertThat(displeased.failure().code()).startsWith("dropped_");
        }
    }

    @Test
    void contacts() {
        var crm = clients.crm();
        var access = Given.access();
        ask(() -> crm.upsert(access, Given.ANNA, List.of("new")));
        ask(() -> crm.get(access, "c1"));
        ask(() -> crm.find(access, "anna@example.com"));
        ask(() -> crm.find(access, "+493012345678"));
        ask(() -> crm.update(access, "c1", Given.ANNA_ELSEWHERE));
        ask(() -> crm.delete(access, "c1"));
        ask(() -> crm.search(access, "anna", 50, Optional.empty()));
        ask(() -> crm.search(access, "", 50, Optional.of(Cursors.write(List.of(1_700_000_000_000L, "c1")))));
        ask(() -> crm.tag(access, "c1", List.of("a"), List.of("b")));
        for (var kind : Kind.values()) {
            clients.programs().list(access, kind);
            clients.programs().join(access, kind, "p1", "c1");
            clients.programs().leave(access, kind, "p1", "c1");
        }
        assertThat(guard.wrong).isEmpty();
        assertThat(guard.asked).hasSizeGreaterThan(15);
    }

    @Test
    void deals() {
        var deals = clients.deals();
        var access = Given.access();
        var draft = new Deal.Draft("Big", "c1", "p1", "s1", Deal.Status.OPEN, Money.of("1234.5", "EUR"));
        assertThat(deals.pipelines(access)).isNotEmpty();
        deals.list(access, 20, Optional.empty());
        deals.list(access, 20, Optional.of(Cursors.write(List.of(1_700_000_000_000L, "d1"))));
        deals.get(access, "d1");
        deals.upsert(access, draft);
        deals.move(access, "d1", Deal.Status.WON, "s2");
        assertThat(guard.wrong).isEmpty();
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

    @Test
    void messages() {
        var messenger = clients.messenger();
        var access = Given.access();
        messenger.send(access, Given.TEXT);
        messenger.send(access, Given.LETTER);
        messenger.find(access, Given.TEXT, Instant.EPOCH);
        messenger.find(access, Given.LETTER, Instant.EPOCH);
        messenger.status(access, "m1");
        assertThat(guard.wrong).isEmpty();
    }

    @Test
    void emailCampaigns() {
        var emails = clients.emailCampaigns();
        var access = Given.access();
        var at = ZonedDateTime.of(2027, 4, 1, 15, 5, 0, 0, ZoneId.of("Europe/Berlin"));
        emails.create(access, "News", "<p>Hello</p>");
        emails.list(access, "News", 200, Optional.empty());
        emails.get(access, "e1");
        emails.update(access, "e1", "News!", "<p>Hello</p>");
        emails.schedule(access, "e1", new Sending("S", "F", "f@example.com", List.of(), "engaged_last_7_days", at));
        emails.statistics(access, "e1");
        emails.delete(access, "e1");
        assertThat(guard.wrong).isEmpty();
        assertThat(guard.asked.stream()
                        .filter(each -> each.path().endsWith("/schedule"))
                        .findFirst()
                        .orElseThrow())
                .extracting(Asked::body)
                .asString()
                .contains("\"timeZone\":\"Europe/Berlin\"", "\"sendAt\":\"2027-04-01 03:05 PM\"");
    }

    @Test
    void tokensAndTheLocation() {
        var connector = clients.connector();
        connector.exchange(Mode.LIVE, new Grant("code1", URI.create("https://omnify.example/back"), ""));
        connector.refresh(Mode.LIVE, Given.CREDENTIALS);
        connector.inspect(Mode.LIVE, Given.CREDENTIALS);
        assertThat(connector.accounts(Given.access())).hasSize(1);
        assertThat(guard.wrong).isEmpty();
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
