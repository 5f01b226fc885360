package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Reading;
import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.DealTotals;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryCrm;
import io.omnify.agent.platforms.InMemoryDeals;
import io.omnify.agent.platforms.InMemoryEmailCampaigns;
import io.omnify.agent.platforms.InMemoryMessenger;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SyncClientsTest {
    private static final OrgId ORG = new OrgId("org_1");
    private static final CrmAccount ACCOUNT = new CrmAccount(ORG, "conn_1", Mode.SIMULATION);
    private static final Access ACCESS =
            new Access(ORG, "conn_1", Platform.GOHIGHLEVEL, Mode.SIMULATION, "1", Map.of(), "good");

    private Instant now = Instant.parse("2026-11-23T06:00:00Z");
    private final InstantSource clock = () -> now;
    private final InMemoryCrm crm = new InMemoryCrm(clock);
    private final InMemoryDeals deals = new InMemoryDeals(Currency.getInstance("EUR"), clock);
    private final InMemoryClients book = new InMemoryClients();
    private final InMemorySyncStates states = new InMemorySyncStates();
    private final InMemoryLetters letters = new InMemoryLetters();
    private int ids;

    private final CrmAccounts accounts = new CrmAccounts() {
        private final Tools tools =
                new Tools(crm, deals, new InMemoryMessenger(crm, clock), new InMemoryEmailCampaigns(Set.of(), clock));

        @Override
        public List<CrmAccount> of(OrgId org) {
            return List.of(ACCOUNT);
        }

        @Override
        public boolean isConnected(OrgId org, String connection) {
            return of(org).stream().anyMatch(each -> each.connection().equals(connection));
        }

        @Override
        public List<CrmAccount> all(String after, int limit) {
            return List.of(ACCOUNT);
        }

        @Override
        public <T> T with(CrmAccount account, Use<T> use) {
            return use.on(tools, ACCESS);
        }
    };

    private final DealBook noDeals = new DealBook() {
        @Override
        public int put(CrmAccount account, Collection<Deal> read, Instant seenAt) {
            return 0;
        }

        @Override
        public void record(CrmAccount account, Deal deal, Instant seenAt, Act act) {}

        @Override
        public Optional<Known> find(CrmAccount account, String deal) {
            return Optional.empty();
        }

        @Override
        public List<Known> list(CrmAccount account, Filter filter, Optional<Place> after, int limit) {
            return List.of();
        }

        @Override
        public List<String> unseen(CrmAccount account, Instant before, int limit) {
            return List.of();
        }

        @Override
        public void remove(CrmAccount account, String deal) {}

        @Override
        public DealTotals totals(CrmAccount account, Period period) {
            return new DealTotals(0, 0, 0, 0, List.of(), List.of());
        }
    };

    private final Stores stores = new Stores(book, letters, noDeals, states);
    private final ForgetCrm forget = new ForgetCrm(accounts, (_, _) -> book.all.clear());
    private final SyncClients sync = new SyncClients(stores, accounts, forget, prefix -> prefix + ++ids, clock);
    private final WriteClients write =
            new WriteClients(book, letters, accounts, forget, prefix -> prefix + ++ids, clock);

    private Contact theirs(int number) {
        var fields = new ContactFields("N" + number, number + "@example.com", null, null, null, Map.of());
        return crm.upsert(ACCESS, fields, List.of());
    }

    private boolean isStale() {
        var state = states.find(ACCOUNT);
        return state.isStale(state.asOf(), now);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    @Test
    void readsAllOnceAndThenWhatChanged() {
        for (int i = 0; i < 250; i++) {
            theirs(i);
            later(Duration.ofMinutes(1));
        }
        assertThat(sync.handle(ACCOUNT, 100)).hasValue(new SyncClients.Synced(250, 250, true));
        assertThat(sync.handle(ACCOUNT, 100)).as("not due").isEmpty();
        later(Duration.ofMinutes(10));
        crm.update(ACCESS, crm.find(ACCESS, "3@example.com").orElseThrow().id(), name("Changed"));
        var second = sync.handle(ACCOUNT, 100).orElseThrow();
        assertThat(second.changed()).isEqualTo(1);
        assertThat(second.read()).as("one page and not three").isEqualTo(100);
    }

    private static ContactFields name(String name) {
        return new ContactFields(name, null, null, null, null, Map.of());
    }

    @Test
    void goesOnWhereItStopped() {
        for (int i = 0; i < 250; i++) theirs(i);
        assertThat(sync.handle(ACCOUNT, 2)).hasValue(new SyncClients.Synced(200, 200, false));
        crm.fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 2)).isInstanceOf(PlatformFailed.class);
        assertThat(isStale()).isTrue();
        later(Duration.ofMinutes(2));
        assertThat(sync.handle(ACCOUNT, 2)).hasValue(new SyncClients.Synced(50, 50, true));
        assertThat(book.all).hasSize(250);
        assertThat(isStale()).isFalse();
    }

    @Test
    void whatWeWroteIsNoChangeOfTheirs() {
        var client = write.create(ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null));
        later(Duration.ofMinutes(1));
        assertThat(sync.handle(ACCOUNT, 9).orElseThrow().changed()).isZero();
        assertThat(book.of(client.contact().id()).track().by()).isEqualTo(By.US);
        assertThat(book.all).hasSize(1);
    }

    @Test
    void whoIsGoneThereIsGoneHereAndOldListsDoNotBringThemBack() {
        var gone = theirs(1);
        theirs(2);
        sync.handle(ACCOUNT, 9);
        letters.begin(letterTo(book.of(gone.id())));
        crm.delete(ACCESS, gone.id());
        later(Duration.ofDays(2));
        assertThat(sync.handle(ACCOUNT, 9).orElseThrow().changed()).isEqualTo(1);
        var client = book.of(gone.id());
        assertThat(client.isRemoved()).isTrue();
        assertThat(client.contact().fields().email()).isNull();
        assertThat(letters.byKey(ORG, "k").orElseThrow().isForgotten()).isTrue();
        assertThat(client.told(new Reading(gone, now, now, By.THEM)).news()).isEqualTo(News.OLD);
    }

    private Letter letterTo(Client client) {
        var message = new Message(Message.Channel.SMS, client.contact().id(), null, "Hi", null);
        var mark = Letter.mark("msg_1", message);
        return new Letter("msg_1", ORG, "conn_1", client.id(), "k", message, mark, now, Letter.Status.ACCEPTED, null);
    }

    @Test
    void theNewerWins() {
        var first = theirs(1);
        var client = Client.first("client_1", ACCOUNT, new Reading(first, now, now, By.THEM))
                .client();
        later(Duration.ofMinutes(1));
        var changed = crm.update(ACCESS, first.id(), name("New"));
        var told = client.told(new Reading(changed, now, now, By.US));
        assertThat(told.news()).isEqualTo(News.CHANGED);
        later(Duration.ofMinutes(1));
        var old = told.client().told(new Reading(first, now, now, By.THEM));
        assertThat(old.news()).isEqualTo(News.OLD);
        assertThat(old.client().contact().fields().name()).isEqualTo("New");
    }
}
