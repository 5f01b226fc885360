package io.omnify.agent.adapter.rest;

import static io.omnify.agent.executions.domain.Mode.SIMULATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.testing.Api;
import io.omnify.agent.testing.StubServices;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is left of a CRM's people once it is not connected any more. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class EndedCrmTest {
    private static final String CRM = "/api/gohighlevel";
    private static final String CONNECTIONS = "/api/platforms/gohighlevel/connections";
    private final Api acme = new Api();

    @Inject
    Clients clients;

    @Inject
    DealBook deals;

    @Inject
    Letters letters;

    @Inject
    SyncStates states;

    @Inject
    CrmNewsBook news;

    private String made(String path, Map<String, ?> body, String id) {
        return acme.as().body(body).post(path).then().extract().path(id);
    }

    @Test
    void nothingThatWasReadOfThemIsKept() {
        var ended = people();
        var kept = people();
        var told = new CrmNews(CrmNews.Kind.CONTACT, ended.contact, Instant.now());
        news.add(ended.account, told);
        acme.as().delete(CONNECTIONS + "/" + ended.account.connection()).then().statusCode(204);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(deals.find(ended.account, ended.deal)).isEmpty());
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(clients.find(acme.org, ended.client)).isEmpty());
        assertThat(clients.known(ended.account, List.of(ended.contact))).isEmpty();
        assertThat(states.find(ended.account)).isEqualTo(SyncState.NONE);
        assertThat(news.list(ended.account, 10)).isEmpty();
        assertThat(letters.find(acme.org, ended.letter).orElseThrow().isForgotten())
                .isTrue();
        assertThat(clients.find(acme.org, kept.client)).isPresent();
        assertThat(deals.find(kept.account, kept.deal)).isPresent();
        assertThat(letters.find(acme.org, kept.letter).orElseThrow().isForgotten())
                .isFalse();
    }

    private record People(CrmAccount account, String client, String contact, String deal, String letter) {}

    /** Those of one more connection. */
    private People people() {
        var connection = made(CONNECTIONS, Map.of("mode", "simulation"), "connection_id");
        var account = new CrmAccount(acme.org, connection, SIMULATION);
        acme.as().post(CRM + "/sync?connection_id=" + connection).then().statusCode(200);
        var email = connection + "@example.com";
        var client =
                made(CRM + "/clients?connection_id=" + connection, Map.of("name", "Ada", "email", email), "client_id");
        var path = CRM + "/clients/" + client;
        var sale = Map.of("name", "Roof", "pipeline", "pip_1", "stage", "sta_1");
        var deal = made(path + "/opportunities", sale, "opportunity_id");
        var text = Map.of("channel", "email", "subject", "Hello", "body", "Hi");
        var letter = made(path + "/messages", text, "message_id");
        var contact = clients.find(acme.org, client).orElseThrow().contact().id();
        return new People(account, client, contact, deal, letter);
    }
}
