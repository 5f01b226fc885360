package io.omnify.agent.clients;

import static io.omnify.agent.clients.CrmScene.ACCOUNT;
import static io.omnify.agent.clients.CrmScene.ORG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.domain.MailingDraft;
import io.omnify.agent.clients.usecase.FollowMailings;
import io.omnify.agent.clients.usecase.SendMailing;
import io.omnify.agent.clients.usecase.WriteMailings;
import io.omnify.agent.platforms.domain.EmailCampaign.Status;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a person read of an e-mail to many holds until a person changes it. */
class SendMailingTest {
    private static final MailingDraft DRAFT =
            new MailingDraft("Autumn", "Leaves", "ada@example.com", "<p>Hi</p>", List.of("vip"), null);

    private final CrmScene scene = new CrmScene();
    private final InMemoryMailings mailings = new InMemoryMailings();
    private final WriteMailings write = new WriteMailings(mailings, scene, scene.ids, scene.clock);
    private final SendMailing send = new SendMailing(mailings, scene, scene.clock);
    private final FollowMailings follow = new FollowMailings(mailings, scene, scene.clock);

    private ZonedDateTime tomorrow() {
        return scene.clock.instant().plus(Duration.ofDays(1)).atZone(ZoneOffset.UTC);
    }

    private Mailing schedule(Mailing read) {
        return send.schedule(ORG, read.id(), read(read), tomorrow());
    }

    private static Optional<String> read(Mailing read) {
        return Optional.of(String.valueOf(read.edition()));
    }

    @Test
    void aScheduleThatBrokeOffIsRepeatedAsItWasRead() {
        var draft = write.create(ACCOUNT, DRAFT);
        var calls = new int[1];
        scene.always = () -> {
            if (++calls[0] == 2) throw new PlatformFailed(new PlatformFailure.Unavailable("away", "Nobody answers."));
        };
        assertThatThrownBy(() -> schedule(draft)).isInstanceOf(PlatformFailed.class);
        assertThat(mailings.find(ORG, draft.id()).orElseThrow().externalId()).isNotNull();
        assertThat(schedule(draft).course().status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void whatTheCrmTellsIsNoChangeOfAPerson() {
        var draft = write.create(ACCOUNT, DRAFT);
        var scheduled = schedule(draft);
        follow.show(ORG, draft.id());
        assertThat(follow.show(ORG, draft.id()).mailing().version()).isEqualTo(scheduled.version() + 2);
        assertThatThrownBy(() -> write.delete(ORG, draft.id(), read(draft)))
                .isInstanceOf(Refused.class)
                .extracting("refusal")
                .isInstanceOf(Refusal.ClientVersionDiffers.class);
        write.delete(ORG, draft.id(), read(scheduled));
        assertThat(mailings.find(ORG, draft.id())).isEmpty();
    }

    @Test
    void whatSomebodyWroteMeanwhileIsNotOverwritten() {
        var draft = write.create(ACCOUNT, DRAFT);
        write.change(ORG, draft.id(), read(draft), DRAFT);
        assertThatThrownBy(() -> write.change(ORG, draft.id(), read(draft), DRAFT))
                .isInstanceOf(Refused.class);
    }
}
