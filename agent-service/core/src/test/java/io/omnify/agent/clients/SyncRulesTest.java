package io.omnify.agent.clients;

import static io.omnify.agent.clients.CrmScene.ACCESS;
import static io.omnify.agent.clients.CrmScene.ACCOUNT;
import static io.omnify.agent.clients.CrmScene.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.usecase.ShowFigures;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.clients.usecase.SyncClients.Synced;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is right when both sides change something, and what a crash costs. */
class SyncRulesTest {
    private final CrmScene scene = new CrmScene();
    private final InMemoryDealBook deals = new InMemoryDealBook();
    private final InMemorySyncStates states = new InMemorySyncStates();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final Stores stores = new Stores(scene.book, letters, deals, states);
    private final SyncClients sync = new SyncClients(stores, scene, scene.forget, scene.ids, scene.clock);
    private final WriteClients write =
            new WriteClients(scene.book, letters, scene, scene.forget, scene.ids, scene.clock);
    private final ShowFigures figures = new ShowFigures(stores, new InMemoryMailings(), scene.clock);

    private static ContactFields fields(String name, String email, String phone) {
        return new ContactFields(name, email, phone, null, null, Map.of());
    }

    private Contact theirs(int number) {
        return scene.crm.upsert(ACCESS, fields("N" + number, number + "@example.com", null), List.of());
    }

    private Deal deal(String contact, Status status, String value) {
        return scene.deals.upsert(
                ACCESS, new Deal.Draft("Deal", contact, "pip_1", "sta_1", status, Money.of(value, "EUR")));
    }

    private Synced read() {
        scene.clock.pass(Duration.ofMinutes(31));
        return sync.handle(ACCOUNT, 1_000).orElseThrow();
    }

    @Test
    void whoChangedLastIsRightOnWhicheverSide() {
        var ada = write.create(ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null));
        var contact = ada.contact().id();
        scene.clock.pass(Duration.ofMinutes(1));
        scene.crm.update(ACCESS, contact, fields("Theirs", null, null));
        read();
        assertThat(scene.book.of(contact).contact().fields().name()).isEqualTo("Theirs");
        assertThat(scene.book.of(contact).track().by()).isEqualTo(By.THEM);
        write.update(
                ORG, ada.id(), Optional.empty(), new ClientDraft("Ours", "ada@example.com", null, null, null, null));
        assertThat(read().changed()).as("no echo of what we wrote").isZero();
        assertThat(scene.book.of(contact).contact().fields().name()).isEqualTo("Ours");
        assertThat(scene.book.of(contact).track().by()).isEqualTo(By.US);
    }

    @Test
    void tagsWeSetComeBackAsNoChange() {
        var ada = write.create(ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null));
        write.tag(ORG, ada.id(), List.of("vip", "new"), null);
        var revision = scene.book.of(ada.contact().id()).revision();
        assertThat(read().changed()).isZero();
        assertThat(scene.book.of(ada.contact().id()).revision()).isEqualTo(revision);
    }

    @Test
    void anotherPrimaryAddressMakesNoSecondClient() {
        var draft = new ClientDraft("Ada", "old@example.com", "+4930123456", null, null, null);
        var ada = write.create(ACCOUNT, draft);
        scene.clock.pass(Duration.ofMinutes(1));
        scene.crm.update(ACCESS, ada.contact().id(), fields(null, "new@example.com", null));
        assertThat(read().changed()).isEqualTo(1);
        // the CRM takes it for the contact of that telephone and replaces the address
        var again = new ClientDraft("Ada", "third@example.com", "+4930123456", null, null, null);
        assertThat(write.create(ACCOUNT, again).id()).isEqualTo(ada.id());
        read();
        assertThat(scene.book.all).hasSize(1);
        assertThat(scene.book.of(ada.contact().id()).contact().fields().email()).isEqualTo("third@example.com");
    }

    @Test
    void aCrashCostsOnePage() {
        for (int i = 0; i < 350; i++) theirs(i);
        var calls = new int[1];
        scene.always = () -> {
            if (++calls[0] == 3) throw new IllegalStateException("the process dies");
        };
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 1_000)).isInstanceOf(IllegalStateException.class);
        assertThat(scene.book.all).hasSize(200);
        assertThat(sync.handle(ACCOUNT, 1_000))
                .as("somebody may still be at it")
                .isEmpty();
        scene.clock.pass(Duration.ofMinutes(10));
        assertThat(sync.handle(ACCOUNT, 1_000)).hasValue(new Synced(150, 150, true));
        assertThat(scene.book.all).hasSize(350);
    }

    @Test
    void whoTakesTooLongLeavesItToTheNext() {
        for (int i = 0; i < 350; i++) theirs(i);
        scene.meanwhile = () -> {
            scene.clock.pass(Duration.ofMinutes(11));
            assertThat(sync.handle(ACCOUNT, 1_000).orElseThrow().complete()).isTrue();
        };
        assertThat(sync.handle(ACCOUNT, 1_000)).hasValue(new Synced(100, 0, false));
        assertThat(states.find(ACCOUNT).asOf()).isEqualTo(scene.clock.instant());
        assertThat(sync.handle(ACCOUNT, 1_000)).isEmpty();
    }

    @Test
    void whoIsCutOffIsFollowedSoon() {
        scene.meanwhile = () -> {
            Thread.currentThread().interrupt();
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The call was broken off."));
        };
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 9)).isInstanceOf(PlatformFailed.class);
        assertThat(Thread.interrupted()).isTrue();
        scene.clock.pass(Duration.ofMinutes(2));
        assertThat(sync.handle(ACCOUNT, 9)).isPresent();
    }

    @Test
    void dealsGoOnWhereACrashStoppedThem() {
        for (int i = 0; i < 250; i++) deal("con_" + i, Status.OPEN, "1.00");
        var calls = new int[1];
        scene.always = () -> {
            if (++calls[0] == 4) throw new IllegalStateException("the process dies");
        };
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 1_000)).isInstanceOf(IllegalStateException.class);
        assertThat(deals.of(ACCOUNT)).hasSize(200);
        scene.clock.pass(Duration.ofMinutes(10));
        assertThat(sync.handle(ACCOUNT, 1_000).orElseThrow().changed()).isEqualTo(50);
    }

    @Test
    void aPlaceTheCrmNoLongerKnowsIsReadFromTheStart() {
        for (int i = 0; i < 250; i++) theirs(i);
        assertThat(sync.handle(ACCOUNT, 1).orElseThrow().complete()).isFalse();
        scene.crm.fail(new PlatformFailure.Invalid("cursor", "No such place.", List.of()));
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 1_000)).isInstanceOf(PlatformFailed.class);
        scene.clock.pass(Duration.ofMinutes(2));
        assertThat(sync.handle(ACCOUNT, 1_000).orElseThrow().read()).isEqualTo(250);
    }

    @Test
    void dealsThatChangedOrWentAreFoundAndCountedAsTheyAre() {
        var won = deal("con_1", Status.OPEN, "10.00");
        var gone = deal("con_2", Status.OPEN, "5.00");
        assertThat(sync.handle(ACCOUNT, 9).orElseThrow().changed()).isEqualTo(2);
        scene.clock.pass(Duration.ofMinutes(1));
        deal("con_1", Status.WON, "12.00");
        scene.deals.lose(ACCESS, gone.id());
        assertThat(read().changed()).isEqualTo(2);
        assertThat(deals.of(ACCOUNT)).extracting(Deal::id).containsExactly(won.id());
        var day = new Period(scene.clock.instant().minus(Duration.ofDays(1)), scene.clock.instant());
        var totals = figures.handle(ACCOUNT, day);
        assertThat(totals.deals().won()).isEqualTo(1);
        assertThat(totals.deals().open()).isZero();
        assertThat(totals.deals().revenue()).containsExactly(Money.of("12.00", "EUR"));
        assertThat(totals.stale()).isFalse();
    }
}
