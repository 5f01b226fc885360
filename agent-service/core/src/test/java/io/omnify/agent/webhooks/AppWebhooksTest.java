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
import io.omnify.agent.webhooks.port.ConnectionsOfAccount.Told;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.port.VendorWebhooks.Read;
import io.omnify.agent.webhooks.usecase.TakeAppWebhook;
import io.omnify.agent.webhooks.usecase.TakeWebhook.Taken;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a platform tells at the one address of its app. */
class AppWebhooksTest {
    private static final Raw RAW = new Raw(Map.of(), new byte[0]);

    private final TestClock clock = new TestClock();
    private final InMemoryInlets inlets = new InMemoryInlets();
    private final ScriptedVendor vendor = new ScriptedVendor();
    private final List<Told> connected = new ArrayList<>(
            List.of(told("org_acme", "conn_1", Mode.LIVE, "loc_1"), told("org_other", "conn_2", Mode.LIVE, "loc_2")));
    private final TakeAppWebhook take = new TakeAppWebhook(inlets, this::connections, vendor, clock);

    private boolean found = true;

    private static Told told(String org, String connection, Mode mode, String account) {
        return new Told(new OrgId(org), connection, Platform.GOHIGHLEVEL, mode, account);
    }

    private List<Told> connections(Platform platform, Mode mode, String account) {
        if (!found) throw new IllegalStateException("away");
        return connected.stream()
                .filter(each -> each.platform() == platform
                        && each.mode() == mode
                        && each.account().equals(account))
                .toList();
    }

    private Notice notice(String id, String account) {
        return new Notice(id, "ContactUpdate", clock.instant(), account, "c1", Json.object());
    }

    private Taken tell(Notice... notices) {
        vendor.read = new Read.Good(List.of(notices));
        return take.handle(Platform.GOHIGHLEVEL, RAW);
    }

    private List<String> heard() {
        return inlets.told.stream()
                .map(each -> each.inlet().org().value() + " " + each.notice().id())
                .toList();
    }

    private static Refusal refused(Runnable call) {
        return catchThrowableOfType(Refused.class, call::run).refusal();
    }

    @Test
    void isForWhoHasTheAccountAndNobodyElse() {
        assertThat(tell(notice("a", "loc_1"), notice("b", "loc_2"))).isEqualTo(new Taken(2, 0));
        assertThat(heard()).containsExactly("org_acme a", "org_other b");
        assertThat(tell(notice("a", "loc_1"))).isEqualTo(new Taken(0, 1));
        assertThat(tell(notice("c", "loc_unknown"))).isEqualTo(new Taken(0, 0));
        assertThat(inlets.told).hasSize(2);
    }

    @Test
    void isForEachWhoHasTheSameAccount() {
        connected.add(told("org_agency", "conn_3", Mode.LIVE, "loc_1"));
        assertThat(tell(notice("a", "loc_1"))).isEqualTo(new Taken(2, 0));
        assertThat(heard()).containsExactly("org_acme a", "org_agency a");
    }

    @Test
    void whoseKeySignedItSaysWhichWorldItIsFrom() {
        connected.add(told("org_trial", "conn_3", Mode.SIMULATION, "loc_1"));
        vendor.signer = Mode.SIMULATION;
        assertThat(tell(notice("a", "loc_1"))).isEqualTo(new Taken(1, 0));
        assertThat(heard()).containsExactly("org_trial a");
    }

    @Test
    void whoIsFullHoldsUpNobodyAndIsToldAgain() {
        connected.add(told("org_agency", "conn_3", Mode.LIVE, "loc_1"));
        inlets.full = "conn_1";
        assertThat(refused(() -> tell(notice("a", "loc_1")))).isInstanceOf(Refusal.WebhookNotNow.class);
        assertThat(heard()).containsExactly("org_agency a");
        inlets.full = "";
        assertThat(tell(notice("a", "loc_1"))).isEqualTo(new Taken(1, 1));
        assertThat(heard()).containsExactly("org_agency a", "org_acme a");
    }

    @Test
    void whoseStoreIsAwayHoldsUpNobodyAndIsToldAgain() {
        inlets.away = "conn_1";
        assertThat(refused(() -> tell(notice("a", "loc_1"), notice("b", "loc_2"))))
                .isInstanceOf(Refusal.WebhookNotNow.class);
        assertThat(heard()).containsExactly("org_other b");
        inlets.away = "";
        assertThat(tell(notice("a", "loc_1"), notice("b", "loc_2"))).isEqualTo(new Taken(1, 1));
    }

    @Test
    void isToldAgainWhenNobodyKnowsWhomItIsFor() {
        found = false;
        assertThat(refused(() -> tell(notice("a", "loc_1")))).isInstanceOf(Refusal.WebhookNotNow.class);
        found = true;
        assertThat(tell(notice("a", "loc_1"))).isEqualTo(new Taken(1, 0));
    }

    @Test
    void nothingUnsignedOldOrUnreadableIsTold() {
        vendor.read = new Read.Forged();
        assertThat(refused(() -> take.handle(Platform.GOHIGHLEVEL, RAW))).isInstanceOf(Refusal.WebhookForged.class);
        vendor.read = new Read.Unreadable("why");
        assertThat(refused(() -> take.handle(Platform.GOHIGHLEVEL, RAW))).isInstanceOf(Refusal.WebhookUnreadable.class);
        assertThat(refused(() -> take.handle(Platform.META_ADS, RAW))).isInstanceOf(Refusal.InletNotFound.class);
        var old = notice("a", "loc_1");
        clock.pass(Duration.ofMinutes(6));
        assertThat(refused(() -> tell(old))).isInstanceOf(Refusal.WebhookForged.class);
        assertThat(inlets.told).isEmpty();
    }
}
