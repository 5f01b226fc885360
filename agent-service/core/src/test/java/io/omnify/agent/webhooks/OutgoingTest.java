package io.omnify.agent.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.EventKind;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.usecase.Announce;
import io.omnify.agent.webhooks.usecase.Deliver;
import io.omnify.agent.webhooks.usecase.KeepSubscriptions;
import io.omnify.agent.webhooks.usecase.KeepSubscriptions.Wish;
import io.omnify.agent.webhooks.usecase.Redeliver;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutgoingTest {
    private static final OrgId ACME = WebhooksScene.ACME;
    private static final String TYPE = "agent.execution.finished.v1";

    private final TestClock clock = new TestClock();
    private final WebhooksScene scene = new WebhooksScene();
    private final KeepSubscriptions keep =
            new KeepSubscriptions(scene, scene, scene, prefix -> prefix + (scene.kept.size() + 1), clock);
    private final Announce announce = new Announce(scene, scene, clock);
    private final Redeliver redeliver = new Redeliver(scene, scene, clock);
    private final Deliver deliver = new Deliver(scene, scene, scene, scene, clock);

    private KeepSubscriptions.Made subscribed(String... types) {
        return keep.create(ACME, new Wish("https://hooks.example/in", List.of(types), "ours", null), "user_1");
    }

    private int announce(OrgId org, String id, String type) {
        return announce.handle(new Announce.Told(org, id, type, () -> "{\"id\":\"" + id + "\"}"));
    }

    /** Tries whatever is due, until nothing is pending or the time is over; how often it was tried. */
    private int work(Duration time) {
        var end = clock.instant().plus(time);
        int tries = 0;
        while (!clock.instant().isAfter(end)) {
            for (var due = due(); due.isPresent(); due = due()) {
                deliver.handle(due.get());
                tries++;
            }
            clock.pass(Duration.ofSeconds(5));
        }
        return tries;
    }

    private Optional<Delivery> due() {
        return scene.due(clock.instant(), clock.instant(), Set.of());
    }

    @Test
    void tellsThoseWhoAskedOnceAndNobodyElse() {
        var made = subscribed(TYPE);
        assertThat(announce(ACME, "evt_1", TYPE)).isEqualTo(1);
        announce(ACME, "evt_1", TYPE);
        assertThat(announce(ACME, "evt_2", "campaign.changed.v1")).isZero();
        assertThat(announce(new OrgId("org_other"), "evt_3", TYPE)).isZero();
        work(Duration.ofSeconds(5));
        assertThat(scene.sent).hasSize(1);
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(scene.only().subscription()).isEqualTo(made.subscription().id());
    }

    @Test
    void signsIdTimeAndBody() {
        var made = subscribed(TYPE);
        announce(ACME, "evt_1", TYPE);
        work(Duration.ofSeconds(5));
        var sent = scene.sent.getFirst();
        var time = sent.headers().get("webhook-timestamp");
        assertThat(sent.headers()).containsEntry("webhook-id", "evt_1");
        assertThat(sent.headers())
                .containsEntry("webhook-signature", "v1," + made.secret() + "(evt_1." + time + "." + sent.body() + ")");
    }

    @Test
    void triesForThreeDaysAndThenNeverAgain() {
        subscribed(TYPE);
        scene.answers(503);
        announce(ACME, "evt_1", TYPE);
        int tries = work(Duration.ofDays(4));
        var end = scene.only();
        assertThat(end.status()).isEqualTo(Delivery.Status.FAILED);
        assertThat(tries).isBetween(15, 25).isEqualTo(scene.sent.size());
        assertThat(end.tries().getLast().at())
                .isBetween(
                        end.createdAt().plus(Duration.ofHours(60)),
                        end.createdAt().plus(Delivery.PATIENCE));
        assertThat(end.tries()).hasSize(10).allMatch(each -> each.answer() == 503);
    }

    @Test
    void arrivesWhenTheReceiverIsBackAfterAnHour() {
        subscribed(TYPE);
        scene.answers(0);
        announce(ACME, "evt_1", TYPE);
        work(Duration.ofHours(1));
        scene.answers(204);
        work(Duration.ofHours(2));
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(scene.sent).extracting(WebhooksScene.Sent::body).containsOnly("{\"id\":\"evt_1\"}");
        assertThat(scene.list(ACME).getFirst().failingSince()).isNull();
    }

    @Test
    void disablesWhoIsNotThereForThreeDays() {
        var id = subscribed(TYPE).subscription().id();
        scene.answers(500);
        for (int day = 0; day < 4; day++) {
            announce(ACME, "evt_" + day, TYPE);
            work(Duration.ofDays(1));
        }
        var lost = scene.find(ACME, id).orElseThrow();
        assertThat(lost.status()).isEqualTo(Subscription.Status.DISABLED);
        assertThat(lost.why()).contains("three days");
        assertThat(announce(ACME, "evt_9", TYPE)).isZero();

        keep.change(ACME, id, new Wish(null, null, null, true));
        clock.pass(Duration.ofSeconds(2));
        scene.answers(200);
        assertThat(announce(ACME, "evt_10", TYPE)).isEqualTo(1);
        work(Duration.ofSeconds(5));
        assertThat(scene.find(ACME, id).orElseThrow().failingSince()).isNull();
    }

    @Test
    void oneSuccessKeepsItAlive() {
        var id = subscribed(TYPE).subscription().id();
        for (int day = 0; day < 6; day++) {
            scene.answers(day % 2 == 0 ? 500 : 200);
            announce(ACME, "evt_" + day, TYPE);
            work(Duration.ofDays(1));
        }
        assertThat(scene.find(ACME, id).orElseThrow().status()).isEqualTo(Subscription.Status.ACTIVE);
    }

    @Test
    void isHeardTwoSecondsAfterItWasMadeAtTheLatest() {
        announce(ACME, "evt_0", TYPE);
        subscribed(TYPE);
        clock.pass(Duration.ofSeconds(2));
        assertThat(announce(ACME, "evt_1", TYPE)).isEqualTo(1);
    }

    @Test
    void aSecretThatDoesNotOpenIsAFailedTry() {
        var id = subscribed(TYPE).subscription().id();
        scene.kept.computeIfPresent(id, (_, each) -> each.sealedAs("by a key that is gone"));
        for (int day = 0; day < 4; day++) {
            announce(ACME, "evt_" + day, TYPE);
            work(Duration.ofDays(1));
        }
        assertThat(scene.sent).isEmpty();
        assertThat(scene.only().tries())
                .isNotEmpty()
                .allMatch(each -> each.detail().contains("secret"));
        assertThat(scene.find(ACME, id).orElseThrow().status()).isEqualTo(Subscription.Status.DISABLED);
    }

    @Test
    void whereTooManyWaitItIsOnRecordThatOneWasNotSent() {
        subscribed(TYPE);
        scene.crowd = Delivery.MOST_WAITING;
        announce(ACME, "evt_1", TYPE);
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.FAILED);
        assertThat(scene.only().tries().getLast().detail()).contains("too many");
    }

    @Test
    void goneMeansGone() {
        var id = subscribed(TYPE).subscription().id();
        scene.answers(410);
        announce(ACME, "evt_1", TYPE);
        work(Duration.ofHours(1));
        assertThat(scene.sent).hasSize(1);
        assertThat(scene.find(ACME, id).orElseThrow().status()).isEqualTo(Subscription.Status.DISABLED);
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.FAILED);
    }

    @Test
    void whatWasRemovedMeanwhileIsNotSent() {
        var id = subscribed(TYPE).subscription().id();
        announce(ACME, "evt_1", TYPE);
        keep.remove(ACME, id);
        work(Duration.ofHours(1));
        assertThat(scene.sent).isEmpty();
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.FAILED);
    }

    @Test
    void refusesWhatCannotBeToldOrMustNotBeCalled() {
        var wrong = List.of(
                new Wish("http://hooks.example/in", List.of(TYPE), "", null),
                new Wish("https://localhost/in", List.of(TYPE), "", null),
                new Wish("https://user:word@hooks.example/in", List.of(TYPE), "", null),
                new Wish("ftp://hooks.example", List.of(TYPE), "", null),
                new Wish("https://hooks.example/in", List.of(), "", null),
                new Wish("https://hooks.example/in", List.of("user.password.v1"), "", null),
                new Wish(null, List.of(TYPE), "", null));
        for (var each : wrong)
            assertThatThrownBy(() -> keep.create(ACME, each, "user_1"))
                    .as(each.toString())
                    .isInstanceOf(Refused.class);
        assertThat(scene.kept).isEmpty();
    }

    @Test
    void aChangeUndoesNothingOfWhatHappenedMeanwhile() {
        var made = subscribed(TYPE).subscription();
        scene.meanwhile = () -> {
            keep.renewSecret(ACME, made.id());
            scene.note(scene.find(ACME, made.id()).orElseThrow().disabled("gone"));
        };
        var changed = keep.change(ACME, made.id(), new Wish(null, null, "renamed", null));
        assertThat(changed).isEqualTo(scene.find(ACME, made.id()).orElseThrow());
        assertThat(changed.description()).isEqualTo("renamed");
        assertThat(changed.status()).isEqualTo(Subscription.Status.DISABLED);
        assertThat(changed.sealed()).isNotEqualTo(made.sealed());
    }

    @Test
    void aNewSecretSignsFromNowOn() {
        var made = subscribed(TYPE);
        var renewed = keep.renewSecret(ACME, made.subscription().id());
        assertThat(renewed.secret()).isNotEqualTo(made.secret());
        announce(ACME, "evt_1", TYPE);
        work(Duration.ofSeconds(5));
        assertThat(scene.sent.getFirst().headers().get("webhook-signature")).startsWith("v1," + renewed.secret());
        assertThat(scene.actions).containsExactly("webhook.secret_renewed");
    }

    @Test
    void whatWasMissedIsSentAgainForAnotherThreeDays() {
        var id = subscribed(TYPE).subscription().id();
        scene.answers(503);
        announce(ACME, "evt_1", TYPE);
        work(Duration.ofDays(4));
        keep.change(ACME, id, new Wish(null, null, null, true));
        scene.answers(200);
        var again = redeliver.handle(ACME, id, scene.only().id());
        assertThat(again.status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(again.tries()).as("still on record").hasSize(10);
        work(Duration.ofSeconds(5));
        assertThat(scene.only().status()).isEqualTo(Delivery.Status.DELIVERED);
        assertThat(scene.sent.getLast().body()).isEqualTo("{\"id\":\"evt_1\"}");
    }

    @Test
    void nothingIsSentAgainToWhatIsNotThereOrNotOnes() {
        var id = subscribed(TYPE).subscription().id();
        announce(ACME, "evt_1", TYPE);
        var delivery = scene.only().id();
        assertThatThrownBy(() -> redeliver.handle(new OrgId("org_other"), id, delivery))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> redeliver.handle(ACME, id, "dlv_none")).isInstanceOf(Refused.class);
        keep.remove(ACME, id);
        assertThatThrownBy(() -> redeliver.handle(ACME, id, delivery)).isInstanceOf(Refused.class);
    }

    @Test
    void whatWasSentIsShownToWhoMayReadWhatItTellsOf() {
        var platform = "platform.webhook.received.v1";
        assertThat(EventKind.mayRead(platform, Set.of(Permission.INTEGRATION_READ)))
                .as("it may be about people")
                .isFalse();
        assertThat(EventKind.mayRead(platform, Set.of(Permission.LEAD_READ))).isTrue();
        assertThat(EventKind.mayRead("no.longer.known", Set.of(Permission.values())))
                .isFalse();
        assertThat(EventKind.types()).allMatch(type -> EventKind.mayRead(type, Set.of(Permission.values())));
    }
}
