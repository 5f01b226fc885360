package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.EmailCampaign;
import io.omnify.agent.platforms.domain.EmailCampaign.Sending;
import io.omnify.agent.platforms.domain.EmailCampaign.Statistics;
import io.omnify.agent.platforms.domain.EmailCampaign.Status;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.EmailCampaigns;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link EmailCampaigns} must do. */
public abstract class EmailCampaignsContract {
    private static final Statistics NOTHING = new Statistics(0, 0, 0, 0, 0, 0, 0);

    protected abstract EmailCampaigns emails();

    protected abstract Access access();

    /** A tag that some contact has. */
    protected abstract String tag();

    protected String nobodys() {
        return "aaaaaaaaaaaaaaaaaaaaaaaa";
    }

    private static String name() {
        return "News " + UUID.randomUUID();
    }

    private static Sending sending(List<String> tags, String segment) {
        var at = ZonedDateTime.of(2999, 3, 1, 15, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        return new Sending("Spring", "Shop", "shop@example.com", tags, segment, at);
    }

    @Test
    void beginsAsADraftThatCanBeFoundAndChanged() {
        var name = name();
        assertThat(emails().list(access(), name, 5, Optional.empty()).items()).isEmpty();
        var draft = emails().create(access(), name, "<p>Hello</p>");
        assertThat(draft).returns(name, EmailCampaign::name).returns(Status.DRAFT, EmailCampaign::status);
        assertThat(emails().list(access(), name, 5, Optional.empty()).items())
                .extracting(EmailCampaign::id)
                .containsExactly(draft.id());
        var changed = emails().update(access(), draft.id(), name + "!", "<p>Hello again</p>");
        assertThat(changed).returns(draft.id(), EmailCampaign::id).returns(name + "!", EmailCampaign::name);
        assertThat(emails().get(access(), draft.id())).map(EmailCampaign::name).contains(name + "!");
        assertThat(emails().statistics(access(), draft.id())).isEqualTo(NOTHING);
    }

    @Test
    void isScheduledOnce() {
        var draft = emails().create(access(), name(), "<p>Hello</p>");
        var scheduled = emails().schedule(access(), draft.id(), sending(List.of(tag()), null));
        assertThat(scheduled.status()).isEqualTo(Status.SCHEDULED);
        assertThat(scheduled.subject()).isEqualTo("Spring");
        assertThat(failure(() -> emails().schedule(access(), draft.id(), sending(List.of(tag()), null))))
                .isInstanceOf(PlatformFailure.Duplicate.class);
        assertThat(emails().statistics(access(), draft.id()).sent()).isZero();
    }

    @Test
    void goesToASegment() {
        var draft = emails().create(access(), name(), "<p>Hello</p>");
        var scheduled = emails().schedule(access(), draft.id(), sending(List.of(), "engaged_last_30_days"));
        assertThat(scheduled.status()).isEqualTo(Status.SCHEDULED);
    }

    @Test
    void refusesATagThatNobodyHas() {
        var draft = emails().create(access(), name(), "<p>Hello</p>");
        assertThat(failure(() -> emails().schedule(access(), draft.id(), sending(List.of("no such tag"), null))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(emails().get(access(), draft.id()))
                .map(EmailCampaign::status)
                .contains(Status.DRAFT);
    }

    @Test
    void visitsEachOnce() {
        var word = UUID.randomUUID().toString();
        for (int i = 0; i < 5; i++) emails().create(access(), word + " " + i, "<p>" + i + "</p>");
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = emails().list(access(), word, 2, cursor);
            page.items().forEach(each -> seen.add(each.name()));
            cursor = page.next();
        } while (cursor.isPresent() && seen.size() < 20);
        assertThat(seen).containsExactlyInAnyOrder(word + " 0", word + " 1", word + " 2", word + " 3", word + " 4");
    }

    @Test
    void forgetsWhatIsDeleted() {
        var draft = emails().create(access(), name(), "<p>Hello</p>");
        emails().delete(access(), draft.id());
        assertThat(emails().get(access(), draft.id())).isEmpty();
        emails().delete(access(), draft.id());
    }

    @Test
    void saysWhenThereIsNoSuchCampaign() {
        assertThat(emails().get(access(), nobodys())).isEmpty();
        assertThat(failure(() -> emails().update(access(), nobodys(), name(), "<p></p>")))
                .isInstanceOf(PlatformFailure.NotFound.class);
        assertThat(failure(() -> emails().statistics(access(), nobodys())))
                .isInstanceOf(PlatformFailure.NotFound.class);
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> emails().create(bad, name(), "<p></p>")))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
