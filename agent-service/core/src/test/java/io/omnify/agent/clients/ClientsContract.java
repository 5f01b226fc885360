package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.By;
import io.omnify.agent.clients.domain.Client.News;
import io.omnify.agent.clients.domain.Client.Reading;
import io.omnify.agent.clients.domain.Client.Told;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Figures.Period;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.Clients.Act;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Clients} must do, the fake and the Mongo adapter alike. */
public abstract class ClientsContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());
    private final CrmAccount crm = new CrmAccount(acme, "conn_1", Mode.SIMULATION);

    protected abstract Clients clients();

    private static Contact contact(String id, String name, Instant at, String... tags) {
        var fields = new ContactFields(name, name + "@example.com", "+4930" + id, "Engines", "web", Map.of("cf", "1"));
        return new Contact(id, fields, List.of(tags), at, at);
    }

    private static Reading said(Contact contact, Instant at) {
        return new Reading(contact, at, at, By.THEM);
    }

    private Client known(String contact, String name, Instant at, String... tags) {
        var told = Client.first(Client.PREFIX + UUID.randomUUID(), crm, said(contact(contact, name, at, tags), at));
        assertThat(clients().put(List.of(told))).isTrue();
        return told.client();
    }

    @Test
    void keepsAllOfAClientForItsOrganisationAlone() {
        var ada = known("1", "Ada", NOW, "vip", "New");
        assertThat(clients().find(acme, ada.id())).hasValue(ada);
        assertThat(clients().find(other, ada.id())).isEmpty();
        var elsewhere = new CrmAccount(other, "conn_1", Mode.SIMULATION);
        assertThat(clients().list(elsewhere, "", "", Optional.empty(), 9)).isEmpty();
        assertThat(clients().known(elsewhere, List.of("1"))).isEmpty();
    }

    @Test
    void keepsEachContactOnce() {
        var first = known("1", "Ada", NOW);
        var again = Client.first(Client.PREFIX + UUID.randomUUID(), crm, said(contact("1", "Ada again", NOW), NOW));
        assertThat(clients().put(List.of(again))).isFalse();
        assertThat(clients().list(crm, "", "", Optional.empty(), 9)).containsExactly(first);
        var late = Client.first(Client.PREFIX + UUID.randomUUID(), crm, said(contact("1", "Ada", NOW), NOW));
        assertThat(clients().save(late.client(), Act.CREATED)).isFalse();
    }

    @Test
    void whatSomebodyElseChangedIsLeftAsItIs() {
        var ada = known("1", "Ada", NOW);
        var ours = ada.told(said(contact("1", "Ours", NOW.plusSeconds(1)), NOW.plusSeconds(1)));
        var theirs = ada.told(said(contact("1", "Theirs", NOW.plusSeconds(2)), NOW.plusSeconds(2)));
        assertThat(clients().save(ours.client(), Act.UPDATED)).isTrue();
        assertThat(clients().save(theirs.client(), Act.UPDATED)).isFalse();
        assertThat(clients().put(List.of(theirs))).isFalse();
        assertThat(clients().put(List.of(new Told(ada, News.SAME)))).isFalse();
        assertThat(clients().find(acme, ada.id())).hasValue(ours.client());
    }

    @Test
    void listsTheNewestFirstFromAPlaceOn() {
        var old = known("1", "Old", NOW.minusSeconds(60));
        var first = known("2", "A", NOW);
        var second = known("3", "B", NOW);
        var newest = first.id().compareTo(second.id()) > 0 ? first : second;
        var next = newest == first ? second : first;
        assertThat(clients().list(crm, "", "", Optional.empty(), 2)).containsExactly(newest, next);
        var place = new Place(next.createdAt(), next.id());
        assertThat(clients().list(crm, "", "", Optional.of(place), 9)).containsExactly(old);
    }

    @Test
    void findsPartsAndTagsInAnyCaseAndTakesNoSignForAPattern() {
        var ada = known("1", "Ada", NOW, "VIP");
        known("2", "Grace", NOW, "other");
        assertThat(clients().list(crm, "aDA@EX", "", Optional.empty(), 9)).containsExactly(ada);
        assertThat(clients().list(crm, "+49301", "vip", Optional.empty(), 9)).containsExactly(ada);
        assertThat(clients().list(crm, "engines", "", Optional.empty(), 9)).hasSize(2);
        assertThat(clients().list(crm, ".*", "", Optional.empty(), 9)).isEmpty();
        assertThat(clients().list(crm, "", "vi", Optional.empty(), 9)).isEmpty();
    }

    @Test
    void whatIsRemovedIsKnownAndNotFound() {
        var ada = known("1", "Ada", NOW, "vip");
        var gone = ada.removed(By.US, NOW.plusSeconds(1));
        assertThat(clients().save(gone, Act.DELETED)).isTrue();
        assertThat(clients().find(acme, ada.id())).isEmpty();
        assertThat(clients().list(crm, "", "", Optional.empty(), 9)).isEmpty();
        assertThat(clients().known(crm, List.of("1"))).containsOnly(Map.entry("1", gone));
        assertThat(clients().unseen(crm, NOW.plusSeconds(60), 9)).isEmpty();
        assertThat(clients().count(crm, new Period(NOW, NOW.plusSeconds(60)))).isZero();
    }

    @Test
    void tellsWhomTheCrmHasNotSpokenOf() {
        var silent = known("1", "Ada", NOW);
        var seen = known("2", "Grace", NOW);
        assertThat(clients().put(List.of(seen.told(said(seen.contact(), NOW.plusSeconds(60))))))
                .isTrue();
        assertThat(clients().unseen(crm, NOW.plusSeconds(60), 9)).containsExactly(silent);
        assertThat(clients().unseen(crm, NOW, 9)).isEmpty();
    }

    @Test
    void countsThoseOfATime() {
        known("1", "Before", NOW.minusSeconds(1));
        known("2", "First", NOW);
        known("3", "Last", NOW.plusSeconds(59));
        known("4", "After", NOW.plusSeconds(60));
        assertThat(clients().count(crm, new Period(NOW, NOW.plusSeconds(60)))).isEqualTo(2);
    }
}
