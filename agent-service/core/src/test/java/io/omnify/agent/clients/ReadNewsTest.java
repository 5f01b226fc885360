package io.omnify.agent.clients;

import static io.omnify.agent.clients.CrmScene.ACCESS;
import static io.omnify.agent.clients.CrmScene.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.CrmNews.Kind;
import io.omnify.agent.clients.usecase.HearOfCrm;
import io.omnify.agent.clients.usecase.ReadNews;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a CRM told of is asked there, and what it says then is what counts. */
class ReadNewsTest {
    private final CrmScene scene = new CrmScene();
    private final InMemoryCrmNews news = new InMemoryCrmNews();
    private final InMemoryDealBook deals = new InMemoryDealBook();
    private final Stores stores = new Stores(scene.book, new InMemoryLetters(), deals, new InMemorySyncStates());
    private final ReadNews read = new ReadNews(news, stores, scene, scene.forget, scene.ids, scene.clock);
    private final List<CrmAccount> rung = new ArrayList<>();
    private final HearOfCrm hear = new HearOfCrm(scene, news, scene.forget, rung::add);

    private static ContactFields named(String name) {
        return new ContactFields(name, "ada@example.com", null, null, null, Map.of());
    }

    private void hear(String contact) {
        hear.handle(ACCOUNT, new CrmNews(Kind.CONTACT, contact, scene.clock.instant()));
        scene.clock.pass(Duration.ofSeconds(1));
    }

    private Client known(Contact contact) {
        return scene.book.known(ACCOUNT, List.of(contact.id())).get(contact.id());
    }

    @Test
    void readsWhatIsNewWhatChangedAndWhatIsGone() {
        var ada = scene.crm.upsert(ACCESS, named("Ada"), List.of());
        hear(ada.id());
        assertThat(rung).containsExactly(ACCOUNT);
        assertThat(read.handle(ACCOUNT, 10)).isFalse();
        assertThat(known(ada).contact().fields().name()).isEqualTo("Ada");

        scene.crm.update(ACCESS, ada.id(), named("Ada Lovelace"));
        hear(ada.id());
        read.handle(ACCOUNT, 10);
        assertThat(known(ada).contact().fields().name()).isEqualTo("Ada Lovelace");
        assertThat(known(ada).track().by()).isEqualTo(By.THEM);

        scene.crm.delete(ACCESS, ada.id());
        hear(ada.id());
        read.handle(ACCOUNT, 10);
        assertThat(known(ada).isRemoved()).isTrue();
        assertThat(news.list(ACCOUNT, 10)).isEmpty();
    }

    @Test
    void whatWeWroteOurselvesIsNoChange() {
        var ada = scene.crm.upsert(ACCESS, named("Ada"), List.of());
        hear(ada.id());
        read.handle(ACCOUNT, 10);
        var before = known(ada);
        hear(ada.id());
        read.handle(ACCOUNT, 10);
        assertThat(known(ada).revision()).isEqualTo(before.revision());
        assertThat(known(ada).track().changedAt()).isEqualTo(before.track().changedAt());
    }

    @Test
    void whatIsGoneBeforeItWasKnownIsNothing() {
        hear("con_nobody");
        read.handle(ACCOUNT, 10);
        assertThat(scene.book.known(ACCOUNT, List.of("con_nobody"))).isEmpty();
        assertThat(news.list(ACCOUNT, 10)).isEmpty();
    }

    @Test
    void goesOnWhereItFailedAndIsNotStoppedByWhatTheCrmWillNotBeAsked() {
        var ada = scene.crm.upsert(ACCESS, named("Ada"), List.of());
        hear("con_odd");
        hear("con_closed");
        hear(ada.id());
        for (int i = 0; i < 3; i++) scene.crm.fail(new PlatformFailure.Unavailable("down", "away"));
        assertThatThrownBy(() -> read.handle(ACCOUNT, 10)).isInstanceOf(PlatformFailed.class);
        assertThat(news.list(ACCOUNT, 10)).hasSize(3);
        scene.crm.fail(new PlatformFailure.Invalid("invalid", "no such form of id", List.of()));
        scene.crm.fail(new PlatformFailure.Forbidden("forbidden", "not yours"));
        read.handle(ACCOUNT, 10);
        assertThat(news.list(ACCOUNT, 10)).isEmpty();
        assertThat(known(ada)).isNotNull();
    }

    @Test
    void leavesToTheListsWhatAloneGetsNoAnswer() {
        var ada = scene.crm.upsert(ACCESS, named("Ada"), List.of());
        hear("con_odd");
        scene.crm.fail(new PlatformFailure.Unavailable("no_answer", "It sent something unreadable."));
        assertThatThrownBy(() -> read.handle(ACCOUNT, 10)).isInstanceOf(PlatformFailed.class);
        hear("con_broken");
        hear(ada.id());
        scene.crm.fail(new PlatformFailure.Unavailable("no_answer", "It sent something unreadable."));
        scene.meanwhile = () -> scene.meanwhile = () -> {
            throw new IllegalStateException("what no CRM says");
        };
        read.handle(ACCOUNT, 10);
        assertThat(known(ada)).isNotNull();
        assertThat(news.list(ACCOUNT, 10)).isEmpty();
    }

    @Test
    void keepsWhatMakesNoSenseAloneUntilAnotherTellsWhoseFaultItIs() {
        hear("con_broken");
        scene.meanwhile = () -> {
            throw new IllegalStateException("what no CRM says");
        };
        assertThat(read.handle(ACCOUNT, 1)).isFalse();
        assertThat(news.list(ACCOUNT, 10)).hasSize(1);
    }

    @Test
    void stopsAtWhatConcernsAllAndAtAnOutage() {
        for (int i = 0; i < 5; i++) hear("con_" + i);
        scene.crm.fail(new PlatformFailure.RateLimited("rate_limit", "slower", null));
        assertThatThrownBy(() -> read.handle(ACCOUNT, 10)).isInstanceOf(PlatformFailed.class);
        assertThat(news.list(ACCOUNT, 10)).hasSize(5);
        for (int i = 0; i < 3; i++) scene.crm.fail(new PlatformFailure.Unavailable("down", "away"));
        assertThatThrownBy(() -> read.handle(ACCOUNT, 10)).isInstanceOf(PlatformFailed.class);
        assertThat(news.list(ACCOUNT, 10)).hasSize(5);
    }

    @Test
    void takesNothingDownOfAConnectionThatEnded() {
        var ended = new CrmAccount(CrmScene.ORG, "conn_ended", ACCOUNT.mode());
        hear.handle(ended, new CrmNews(Kind.CONTACT, "con_1", scene.clock.instant()));
        assertThat(news.list(ended, 10)).isEmpty();
        assertThat(rung).isEmpty();
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndedWhileItWasAsked() {
        var ada = scene.crm.upsert(ACCESS, named("Ada"), List.of());
        hear(ada.id());
        scene.book.meanwhile = () -> scene.connected = List.of();
        read.handle(ACCOUNT, 10);
        assertThat(scene.book.all).isEmpty();
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndedWhileItTold() {
        news.meanwhile = () -> scene.connected = List.of();
        hear("con_1");
        assertThat(scene.erased).containsExactly(ACCOUNT.connection());
    }

    @Test
    void forgetsWhatWaitedForADay() {
        hear("con_old");
        scene.clock.pass(Duration.ofDays(1));
        hear("con_new");
        read.forgetOld();
        assertThat(news.list(ACCOUNT, 10)).extracting(CrmNews::id).containsExactly("con_new");
    }

    @Test
    void asksForSoManyAtMost() {
        for (int i = 0; i < 3; i++) hear("con_" + i);
        assertThat(read.handle(ACCOUNT, 2)).isTrue();
        assertThat(news.list(ACCOUNT, 10)).hasSize(1);
        assertThat(read.handle(ACCOUNT, 2)).isFalse();
    }
}
