package io.omnify.agent.clients;

import static io.omnify.agent.clients.CrmScene.ACCOUNT;
import static io.omnify.agent.clients.CrmScene.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.domain.Letter.Status;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.clients.usecase.WriteLetters;
import io.omnify.agent.clients.usecase.WriteLetters.Draft;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WriteLettersTest {
    private final CrmScene scene = new CrmScene();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final WriteLetters write = new WriteLetters(letters, scene.book, scene, scene.ids, scene.clock);
    private final WriteClients clients =
            new WriteClients(scene.book, letters, scene, scene.forget, scene.ids, scene.clock);
    private final String ada = clients.create(
                    ACCOUNT, new ClientDraft("Ada", "ada@example.com", null, null, null, null))
            .id();

    private Letter send(String text) {
        return write.send(ORG, ada, new Draft(Message.Channel.EMAIL, Optional.of("S"), text), Optional.of("k1"));
    }

    /** As a sender leaves it that ended between the CRM's answer and our note of it. */
    private void breakOff(Letter sent) {
        letters.settle(new Letter(
                sent.id(),
                ORG,
                sent.connection(),
                ada,
                "k1",
                sent.message(),
                sent.mark(),
                sent.begunAt(),
                Status.SENDING,
                null));
    }

    @Test
    void whatWasTakenIsAccepted() {
        assertThat(send("Hi").status()).isEqualTo(Status.ACCEPTED);
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void aLostAnswerIsLookedForAndTheMessageGoesOnce() {
        scene.messenger.loseAnswer();
        var sent = send("Hi");
        assertThat(sent.status()).isEqualTo(Status.ACCEPTED);
        assertThat(sent.receipt()).isNotNull();
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void whatIsNotFoundIsUncertainAndNeverSentAgain() {
        scene.messenger.fail(new PlatformFailure.Uncertain("no_answer", "Nobody answered."));
        var sent = send("Hi");
        assertThat(sent.status()).isEqualTo(Status.UNCERTAIN);
        assertThat(send("Hi")).isEqualTo(sent);
        scene.clock.pass(Duration.ofHours(1));
        assertThat(write.show(ORG, ada, sent.id()).status()).isEqualTo(Status.UNCERTAIN);
        assertThat(scene.messenger.sent()).isEmpty();
    }

    @Test
    void oneWhoseSenderBrokeOffIsLookedForWhenSomebodyAsks() {
        var sent = send("Hi");
        breakOff(sent);
        assertThat(send("Hi").status()).as("somebody may still be at it").isEqualTo(Status.SENDING);
        scene.clock.pass(Duration.ofMinutes(3));
        assertThat(send("Hi").status()).isEqualTo(Status.ACCEPTED);
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void theSameKeySendsNothingAgain() {
        var first = send("Hi");
        assertThat(send("Hi")).isEqualTo(first);
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void anotherTextUnderTheSameKeyIsRefused() {
        send("Hi");
        assertThatThrownBy(() -> send("Other"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isEqualTo(new Refusal.MessageDiffers("k1")));
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void whatTheCrmWillNotSendIsRefusedAndStaysSo() {
        scene.messenger.fail(new PlatformFailure.Forbidden("blocked", "The contact wants no mail."));
        assertThatThrownBy(() -> send("Hi")).isInstanceOf(PlatformFailed.class);
        assertThat(send("Hi").status()).isEqualTo(Status.REFUSED);
        assertThat(scene.messenger.sent()).isEmpty();
    }

    @Test
    void whatAClientWasWrittenIsForgottenWithThem() {
        var sent = send("Hi");
        clients.delete(ORG, ada, Optional.empty());
        var kept = letters.find(ORG, sent.id()).orElseThrow();
        assertThat(kept.isForgotten()).isTrue();
        assertThat(kept.message().subject()).isNull();
        assertThat(write.show(ORG, ada, sent.id()).status()).isEqualTo(Status.ACCEPTED);
        assertThat(send("Hi").id()).as("the same message").isEqualTo(sent.id());
        assertThatThrownBy(() -> send("Other")).isInstanceOf(Refused.class);
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void whatIsSentWhileTheClientGoesIsForgottenToo() {
        scene.meanwhile = () -> clients.delete(ORG, ada, Optional.empty());
        scene.messenger.fail(new PlatformFailure.Unavailable("away", "Nobody answers."));
        assertThatThrownBy(() -> send("Hi")).isInstanceOf(PlatformFailed.class);
        assertThat(letters.byKey(ORG, "k1").orElseThrow().isForgotten()).isTrue();
    }

    @Test
    void oneThatBrokeOffAndWasForgottenIsUncertain() {
        var sent = send("Hi");
        breakOff(sent);
        clients.delete(ORG, ada, Optional.empty());
        scene.clock.pass(Duration.ofMinutes(3));
        assertThat(write.show(ORG, ada, sent.id()).status()).isEqualTo(Status.UNCERTAIN);
    }
}
