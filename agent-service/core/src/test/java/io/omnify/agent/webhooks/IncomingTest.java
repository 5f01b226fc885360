package io.omnify.agent.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.TestClock;
import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.agent.webhooks.port.KnownConnections.Known;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.usecase.KeepInlet;
import io.omnify.agent.webhooks.usecase.TakeWebhook;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IncomingTest {
    private static final OrgId ACME = new OrgId("org_acme");

    private final TestClock clock = new TestClock();
    private final InMemoryInlets inlets = new InMemoryInlets();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private boolean connected = true;
    private String account = "loc_1";
    private final WebhooksScene scene = new WebhooksScene();
    private final KeepInlet keep = new KeepInlet(inlets, this::known, vendor, scene);
    private final TakeWebhook take = new TakeWebhook(inlets, this::known, vendor, clock);

    private Optional<Known> known(OrgId org, String connection) {
        var mine = connected && org.equals(ACME) && connection.equals("conn_1");
        return mine ? Optional.of(new Known(Platform.GOHIGHLEVEL, Mode.LIVE, account)) : Optional.empty();
    }

    private Notice notice(String id, String subject, Duration ago) {
        return new Notice(id, "ContactUpdate", clock.instant().minus(ago), "loc_1", subject, Json.object());
    }

    private TakeWebhook.Taken tell(Notice... notices) {
        vendor.read = new VendorWebhooks.Read.Good(Arrays.asList(notices));
        return take.handle(inlets.kept.token(), new VendorWebhooks.Raw(Map.of(), new byte[0]));
    }

    private Refusal refused(Runnable call) {
        return catchThrowableOfType(Refused.class, call::run).refusal();
    }

    @Test
    void eachIsToldOnceAndInOrder() {
        keep.handle(ACME, "conn_1");
        tell(notice("a", "c1", Duration.ZERO));
        assertThat(tell(notice("a", "c1", Duration.ZERO), notice("b", "c1", Duration.ZERO)))
                .isEqualTo(new TakeWebhook.Taken(1, 1));
        assertThat(inlets.told).extracting(event -> event.notice().id()).containsExactly("a", "b");
        assertThat(inlets.told).extracting(WebhookEvent.Received::sequence).containsExactly(1L, 2L);
    }

    @Test
    void whatWasOvertakenIsMarked() {
        keep.handle(ACME, "conn_1");
        tell(notice("new", "c1", Duration.ofSeconds(1)));
        tell(notice("old", "c1", Duration.ofSeconds(30)), notice("other", "c2", Duration.ofSeconds(30)));
        assertThat(inlets.told).extracting(WebhookEvent.Received::late).containsExactly(false, true, false);
    }

    @Test
    void nothingForgedOldOrForeignIsTold() {
        keep.handle(ACME, "conn_1");
        var raw = new VendorWebhooks.Raw(Map.of(), new byte[0]);
        assertThat(refused(() -> take.handle(inlets.kept.token(), raw))).isInstanceOf(Refusal.WebhookForged.class);
        assertThat(refused(() -> tell(notice("a", "", Duration.ofMinutes(6)))))
                .isInstanceOf(Refusal.WebhookForged.class);
        assertThat(refused(() -> tell(notice("a", "", Duration.ofMinutes(-6)))))
                .isInstanceOf(Refusal.WebhookForged.class);
        var foreign = new Notice("a", "t", clock.instant(), "loc_2", "", Json.object());
        assertThat(refused(() -> tell(foreign))).isInstanceOf(Refusal.WebhookForged.class);
        var nobodys = new Notice("a", "t", clock.instant(), "", "", Json.object());
        assertThat(refused(() -> tell(nobodys))).isInstanceOf(Refusal.WebhookForged.class);
        vendor.read = new VendorWebhooks.Read.Unreadable("why");
        assertThat(refused(() -> take.handle(inlets.kept.token(), raw))).isInstanceOf(Refusal.WebhookUnreadable.class);
        assertThat(inlets.told).isEmpty();
    }

    @Test
    void ofACallAboutSeveralAccountsOnlyOursIsTold() {
        keep.handle(ACME, "conn_1");
        var foreign = new Notice("a", "t", clock.instant(), "loc_2", "", Json.object());
        assertThat(tell(foreign, notice("b", "", Duration.ZERO))).isEqualTo(new TakeWebhook.Taken(1, 0));
        assertThat(inlets.told).extracting(event -> event.notice().id()).containsExactly("b");
    }

    @Test
    void theAccountIsTheOneTheConnectionHasNow() {
        keep.handle(ACME, "conn_1");
        account = "loc_2";
        assertThat(refused(() -> tell(notice("a", "", Duration.ZERO)))).isInstanceOf(Refusal.WebhookForged.class);
        tell(new Notice("b", "t", clock.instant(), "loc_2", "", Json.object()));
        assertThat(inlets.told).extracting(event -> event.inlet().account()).containsExactly("loc_2");
        account = "";
        assertThat(refused(() -> tell(new Notice("c", "t", clock.instant(), "", "", Json.object()))))
                .isInstanceOf(Refusal.WebhookForged.class);
    }

    @Test
    void aReplayIsRefusedWhateverIsRemembered() {
        keep.handle(ACME, "conn_1");
        var first = notice("a", "", Duration.ZERO);
        tell(first);
        clock.pass(Duration.ofMinutes(4));
        assertThat(tell(first).duplicates()).isEqualTo(1);
        clock.pass(Duration.ofMinutes(2));
        tell(notice("b", "", Duration.ZERO)); // by now "a" is forgotten
        assertThat(inlets.kept.seen()).hasSize(1);
        assertThat(refused(() -> tell(first))).isInstanceOf(Refusal.WebhookForged.class);
        assertThat(inlets.told).hasSize(2);
    }

    @Test
    void aFloodDoesNotMakeItForget() {
        keep.handle(ACME, "conn_1");
        var first = notice("first", "", Duration.ZERO);
        tell(first);
        for (int i = 0; i < 2_000; i++) tell(notice("n" + i, "", Duration.ZERO));
        assertThat(inlets.kept.knows(first)).isFalse();
        assertThat(tell(first)).isEqualTo(new TakeWebhook.Taken(0, 1));
    }

    @Test
    void whoStoppedBeforeRememberingDoesSoWhenItIsToldAgain() {
        keep.handle(ACME, "conn_1");
        var notice = notice("a", "", Duration.ZERO);
        tell(notice);
        inlets.remembered.clear();
        assertThat(tell(notice).duplicates()).isEqualTo(1);
        assertThat(inlets.remembered).containsEntry("conn_1/a", notice.at().plus(Duration.ofMinutes(5)));
    }

    @Test
    void twoAtATimeAreBothTold() {
        keep.handle(ACME, "conn_1");
        inlets.rivals = 3;
        assertThat(tell(notice("a", "", Duration.ZERO)).accepted()).isEqualTo(1);
        inlets.rivals = 1_000;
        assertThat(refused(() -> tell(notice("b", "", Duration.ZERO)))).isInstanceOf(Refusal.WebhookNotNow.class);
    }

    @Test
    void isToldAgainWhenTheStoreIsAway() {
        keep.handle(ACME, "conn_1");
        inlets.away = "conn_1";
        assertThat(refused(() -> tell(notice("a", "", Duration.ZERO)))).isInstanceOf(Refusal.WebhookNotNow.class);
        inlets.away = "";
        inlets.unwritable = "a";
        assertThat(refused(() -> tell(notice("a", "", Duration.ZERO), notice("b", "", Duration.ZERO))))
                .isInstanceOf(Refusal.WebhookNotNow.class);
        assertThat(inlets.told).extracting(event -> event.notice().id()).containsExactly("b");
        inlets.unwritable = "";
        assertThat(tell(notice("a", "", Duration.ZERO), notice("b", "", Duration.ZERO)))
                .isEqualTo(new TakeWebhook.Taken(1, 1));
    }

    @Test
    void aConnectionThatEndedHearsNothing() {
        keep.handle(ACME, "conn_1");
        connected = false;
        assertThat(refused(() -> tell(notice("a", "", Duration.ZERO)))).isInstanceOf(Refusal.InletNotFound.class);
        assertThat(refused(() -> keep.handle(ACME, "conn_1"))).isInstanceOf(Refusal.ConnectionNotFound.class);
        connected = true;
        assertThat(refused(() -> keep.handle(new OrgId("org_other"), "conn_1")))
                .isInstanceOf(Refusal.ConnectionNotFound.class);
        assertThat(refused(() -> take.open("elsewhere"))).isInstanceOf(Refusal.InletNotFound.class);
    }
}
