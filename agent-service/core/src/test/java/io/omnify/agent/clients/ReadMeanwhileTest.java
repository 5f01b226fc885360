package io.omnify.agent.clients;

import static io.omnify.agent.clients.CrmScene.ACCESS;
import static io.omnify.agent.clients.CrmScene.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.Reading;
import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.usecase.ReadNews;
import io.omnify.agent.clients.usecase.SyncClients;
import io.omnify.agent.clients.usecase.SyncClients.Stores;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What happens between an answer of the CRM and its storing. */
class ReadMeanwhileTest {
    private final CrmScene scene = new CrmScene();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final Stores stores = new Stores(scene.book, letters, new InMemoryDealBook(), new InMemorySyncStates());
    private final SyncClients sync = new SyncClients(stores, scene, scene.forget, scene.ids, scene.clock);
    private final WriteClients write =
            new WriteClients(scene.book, letters, scene, scene.forget, scene.ids, scene.clock);

    private static ContactFields fields(String name, String email) {
        return new ContactFields(name, email, null, null, null, Map.of());
    }

    private Contact theirs() {
        return scene.crm.upsert(ACCESS, fields("Ada", "ada@example.com"), List.of());
    }

    /** Another reading is quicker, with what it was told before. */
    private void another(Contact said) {
        var now = scene.clock.instant();
        scene.book.put(List.of(scene.book.of(said.id()).told(new Reading(said, now, now, By.THEM))));
    }

    @Test
    void whatTheCrmSaysIsKeptOverWhatWasReadMeanwhile() {
        var ada = write.create(ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null));
        var contact = ada.contact().id();
        scene.clock.pass(Duration.ofMinutes(1));
        var older = scene.crm.update(ACCESS, contact, fields("Older", null));
        scene.clock.pass(Duration.ofMinutes(1));
        scene.crm.update(ACCESS, contact, fields("Newer", null));
        scene.book.meanwhile = () -> another(older);
        assertThat(sync.handle(ACCOUNT, 9).orElseThrow().changed()).isEqualTo(1);
        assertThat(scene.book.of(contact).contact().fields().name()).isEqualTo("Newer");
    }

    @Test
    void whoIsGoneIsGoneAlsoWhenSomethingElseWasReadMeanwhile() {
        var ada = theirs();
        sync.handle(ACCOUNT, 9);
        var news = new InMemoryCrmNews();
        news.add(ACCOUNT, new CrmNews(CrmNews.Kind.CONTACT, ada.id(), scene.clock.instant()));
        scene.clock.pass(Duration.ofMinutes(1));
        var older = scene.crm.update(ACCESS, ada.id(), fields("Older", null));
        scene.crm.delete(ACCESS, ada.id());
        scene.book.meanwhile = () -> another(older);
        new ReadNews(news, stores, scene, scene.forget, scene.ids, scene.clock).handle(ACCOUNT, 9);
        assertThat(scene.book.of(ada.id()).isRemoved()).isTrue();
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndedWhileItWasRead() {
        theirs();
        scene.book.meanwhile = () -> scene.connected = List.of();
        assertThat(sync.handle(ACCOUNT, 9)).isPresent();
        assertThat(scene.book.all).isEmpty();
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndedWhileItWasWrittenTo() {
        scene.meanwhile = () -> scene.connected = List.of();
        write.create(ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null));
        assertThat(scene.book.all).isEmpty();
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndedAlsoByWhoeverIsCutOff() {
        theirs();
        scene.book.meanwhile = () -> {
            scene.connected = List.of();
            Thread.currentThread().interrupt();
            scene.meanwhile = () -> {
                throw new Refused(new Refusal.ConnectionNotFound(ACCOUNT.connection()));
            };
        };
        assertThatThrownBy(() -> sync.handle(ACCOUNT, 9)).isInstanceOf(Refused.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(scene.book.all).isEmpty();
    }
}
