package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.agent.shared.domain.Money;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes every call that the adapter can make; whoever answers has examples, each of somebody else. */
final class EveryCall {
    private EveryCall() {}

    /** What reads back may be displeased with the examples, or that there are none; the requests are what counts. */
    private static void ask(Runnable call) {
        try {
            call.run();
        } catch (PlatformFailed displeased) {
            assertThat(displeased.failure().code()).matches("dropped_.*|kept_.*|empty_answer");
        }
    }

    static void contacts(Joined.Clients clients, Access access) {
        var crm = clients.crm();
        ask(() -> crm.upsert(access, Given.ANNA, List.of("new")));
        ask(() -> crm.get(access, "c1"));
        ask(() -> crm.find(access, "anna@example.com"));
        ask(() -> crm.find(access, "+493012345678"));
        ask(() -> crm.update(access, "c1", Given.ANNA_ELSEWHERE));
        ask(() -> crm.update(access, "c1", new ContactFields(null, "", "", null, null, Map.of())));
        ask(() -> crm.delete(access, "c1"));
        ask(() -> crm.search(access, "anna", 50, Optional.empty()));
        ask(() -> crm.search(access, "", 50, Optional.of(Cursors.write(List.of(1_700_000_000_000L, "c1")))));
        ask(() -> crm.tag(access, "c1", List.of("a"), List.of("b")));
    }

    static void programs(Joined.Clients clients, Access access) {
        for (var kind : Kind.values()) {
            clients.programs().list(access, kind);
            clients.programs().join(access, kind, "p1", "c1");
            clients.programs().leave(access, kind, "p1", "c1");
        }
    }

    static void deals(Joined.Clients clients, Access access) {
        var deals = clients.deals();
        var draft = new Deal.Draft("Big", "c1", "p1", "s1", Deal.Status.OPEN, Money.of("1234.5", "EUR"));
        assertThat(deals.pipelines(access)).isNotEmpty();
        deals.list(access, 20, Optional.empty());
        deals.list(access, 20, Optional.of(Cursors.write(List.of(1_700_000_000_000L, "d1"))));
        deals.get(access, "d1");
        deals.find(access, "c1", "p1");
        deals.create(access, draft);
        deals.upsert(access, draft);
        deals.change(access, "d1", new Deal.Change("Renewal", "p2", "s2", Deal.Status.WON, draft.value()));
    }

    static void messages(Joined.Clients clients, Access access) {
        var messenger = clients.messenger();
        messenger.send(access, Given.TEXT);
        messenger.send(access, Given.LETTER);
        messenger.find(access, Given.TEXT, Instant.EPOCH);
        messenger.find(access, Given.LETTER, Instant.EPOCH);
        messenger.status(access, "m1");
    }

    static void emailCampaigns(Joined.Clients clients, Access access) {
        var emails = clients.emailCampaigns();
        var at = ZonedDateTime.of(2027, 4, 1, 15, 5, 0, 0, ZoneId.of("Europe/Berlin"));
        emails.create(access, "News", "<p>Hello</p>");
        emails.list(access, "News", 200, Optional.empty());
        emails.get(access, "e1");
        emails.update(access, "e1", "News!", "<p>Hello</p>");
        emails.schedule(access, "e1", new Sending("S", "F", "f@example.com", List.of(), "engaged_last_7_days", at));
        emails.statistics(access, "e1");
        emails.delete(access, "e1");
    }

    static void tokensAndTheLocation(Joined.Clients clients, Access access) {
        var connector = clients.connector();
        connector.exchange(Mode.LIVE, new Grant("code1", URI.create("https://omnify.example/back"), ""));
        connector.refresh(Mode.LIVE, Given.CREDENTIALS);
        connector.inspect(Mode.LIVE, Given.CREDENTIALS);
        assertThat(connector.accounts(access)).hasSize(1);
    }
}
