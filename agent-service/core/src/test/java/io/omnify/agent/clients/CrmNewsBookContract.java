package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.CrmNews.Kind;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link CrmNewsBook} must do. */
public abstract class CrmNewsBookContract {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final CrmAccount acme = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), "conn_1", Mode.SIMULATION);

    protected abstract CrmNewsBook book();

    private static CrmNews contact(String id, int second) {
        return new CrmNews(Kind.CONTACT, id, NOON.plusSeconds(second));
    }

    @Test
    void keepsTheLatestOfEachSubjectOldestFirst() {
        book().add(acme, contact("b", 2));
        book().add(acme, contact("a", 1));
        book().add(acme, contact("a", 3));
        book().add(acme, contact("a", 0));
        book().add(acme, new CrmNews(Kind.DEAL, "a", NOON));
        assertThat(book().list(acme, 10))
                .containsExactly(new CrmNews(Kind.DEAL, "a", NOON), contact("b", 2), contact("a", 3));
        assertThat(book().list(acme, 1)).hasSize(1);
    }

    @Test
    void removesNoLaterNews() {
        book().add(acme, contact("a", 1));
        var asked = book().list(acme, 1).getFirst();
        book().add(acme, contact("a", 2));
        book().remove(acme, asked);
        assertThat(book().list(acme, 10)).containsExactly(contact("a", 2));
        book().remove(acme, contact("a", 2));
        assertThat(book().list(acme, 10)).isEmpty();
    }

    @Test
    void hidesItFromOtherAccountsAndOrganisations() {
        book().add(acme, contact("a", 1));
        var other = new CrmAccount(acme.org(), "conn_2", acme.mode());
        var foreign = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), acme.connection(), acme.mode());
        book().remove(other, contact("a", 1));
        book().remove(foreign, contact("a", 1));
        assertThat(book().list(other, 10)).isEmpty();
        assertThat(book().list(foreign, 10)).isEmpty();
        assertThat(book().list(acme, 10)).hasSize(1);
    }

    @Test
    void forgetsWhatIsOld() {
        book().add(acme, contact("a", 1));
        book().add(acme, contact("b", 2));
        book().forget(NOON.plusSeconds(2));
        assertThat(book().list(acme, 10)).containsExactly(contact("b", 2));
    }
}
