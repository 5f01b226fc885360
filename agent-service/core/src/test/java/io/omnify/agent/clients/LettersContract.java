package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.domain.Letter.Status;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Message.Delivery;
import io.omnify.agent.platforms.domain.Message.Receipt;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Letters} must do, the fake and the Mongo adapter alike. */
public abstract class LettersContract {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");
    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Letters letters();

    private static Message says(String body) {
        return new Message(Channel.EMAIL, "contact_1", "Subject", body, "we@example.com");
    }

    private static Letter letter(OrgId org, String client, String key) {
        return letter(Letter.PREFIX + UUID.randomUUID(), org, client, key);
    }

    private static Letter letter(String id, OrgId org, String client, String key) {
        var message = says("Hello");
        return new Letter(id, org, "conn_1", client, key, message, Letter.mark(id, message), NOW, Status.SENDING, null);
    }

    private Letter begun(OrgId org, String client, String key) {
        var letter = letter(org, client, key);
        assertThat(letters().begin(letter)).isTrue();
        return letter;
    }

    @Test
    void keepsAllOfALetterForItsOrganisationAlone() {
        var letter = begun(acme, "client_1", "k1");
        assertThat(letters().find(acme, letter.id())).hasValue(letter);
        assertThat(letters().byKey(acme, "k1")).hasValue(letter);
        assertThat(letters().find(other, letter.id())).isEmpty();
        assertThat(letters().byKey(other, "k1")).isEmpty();
    }

    @Test
    void takesAKeyOnceInEachOrganisation() {
        var first = begun(acme, "client_1", "k1");
        assertThat(letters().begin(letter(acme, "client_2", "k1"))).isFalse();
        assertThat(letters().begin(letter(other, "client_1", "k1"))).isTrue();
        assertThat(letters().byKey(acme, "k1")).hasValue(first);
    }

    @Test
    void keepsHowFarItCame() {
        var letter = begun(acme, "client_1", "k1");
        var sent = letter.received(new Receipt("theirs_1", "conv_1", Delivery.SENT, "queued for Ada"));
        letters().settle(sent);
        assertThat(letters().find(acme, letter.id())).hasValue(sent);
    }

    @Test
    void listsThoseToAClientLastFirstAndPageByPage() {
        var start = Letter.PREFIX + UUID.randomUUID();
        for (var each : List.of("1", "2", "3")) letters().begin(letter(start + each, acme, "client_1", each));
        begun(acme, "client_2", "k2");
        begun(other, "client_1", "k1");
        var page = letters().list(acme, "client_1", Optional.empty(), 2);
        assertThat(page).extracting(Letter::id).containsExactly(start + "3", start + "2");
        assertThat(letters().list(acme, "client_1", Optional.of(start + "2"), 2))
                .extracting(Letter::id)
                .containsExactly(start + "1");
        assertThat(letters().list(other, "client_2", Optional.empty(), 2)).isEmpty();
    }

    @Test
    void listsTheBeginningOfALongOne() {
        var id = Letter.PREFIX + UUID.randomUUID();
        var message = says("x".repeat(Letter.BEGINNING - 1) + "\uD83D\uDE42 and so on");
        var mark = Letter.mark(id, message);
        var letter = new Letter(id, acme, "conn_1", "client_1", "k1", message, mark, NOW, Status.SENDING, null);
        letters().begin(letter);
        var listed = letters().list(acme, "client_1", Optional.empty(), 2).getFirst();
        assertThat(listed).isEqualTo(letter.brief());
        assertThat(listed.message().body()).isEqualTo("x".repeat(Letter.BEGINNING - 1));
        assertThat(letters().find(acme, id)).hasValue(letter);
        letters().forget(acme, "client_1");
        assertThat(letters()
                        .list(acme, "client_1", Optional.empty(), 2)
                        .getFirst()
                        .isForgotten())
                .isTrue();
    }

    @Test
    void forgetsWhatAClientWasWrittenAndNothingElse() {
        var theirs = begun(acme, "client_1", "k1");
        letters().settle(theirs.received(new Receipt("theirs_1", "conv_1", Delivery.FAILED, "Ada wants none")));
        var foreign = begun(acme, "client_2", "k2");
        var elsewhere = begun(other, "client_1", "k1");
        letters().forget(acme, "client_1");
        var bare = letters().find(acme, theirs.id()).orElseThrow();
        assertThat(bare.isForgotten()).isTrue();
        assertThat(bare.message()).isEqualTo(new Message(Channel.EMAIL, "contact_1", null, "", null));
        assertThat(bare.receipt()).isEqualTo(new Receipt("theirs_1", "conv_1", Delivery.FAILED, ""));
        assertThat(bare.says(says("Hello"))).isTrue();
        assertThat(bare.says(says("Other"))).isFalse();
        assertThat(letters().begin(letter(acme, "client_1", "k1"))).isFalse();
        assertThat(letters().find(acme, foreign.id())).hasValue(foreign);
        assertThat(letters().find(other, elsewhere.id())).hasValue(elsewhere);
    }

    @Test
    void settlingDoesNotBringBackWhatIsForgotten() {
        var letter = begun(acme, "client_1", "k1");
        letters().forget(acme, "client_1");
        letters().settle(letter.in(Status.UNCERTAIN));
        var bare = letters().find(acme, letter.id()).orElseThrow();
        assertThat(bare.isForgotten()).isTrue();
        assertThat(bare.status()).isEqualTo(Status.UNCERTAIN);
    }
}
