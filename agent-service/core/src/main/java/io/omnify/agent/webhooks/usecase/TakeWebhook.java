package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.KnownConnections;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.port.VendorWebhooks.Read;
import java.time.InstantSource;
import java.util.List;

/** Turns what a platform tells into events: only what it signed of this account, lately, each once, in its order. */
public final class TakeWebhook {
    private final Inlets inlets;
    private final KnownConnections connections;
    private final VendorWebhooks vendors;
    private final Intake intake;

    public TakeWebhook(Inlets inlets, KnownConnections connections, VendorWebhooks vendors, InstantSource clock) {
        this.inlets = inlets;
        this.connections = connections;
        this.vendors = vendors;
        this.intake = new Intake(inlets, vendors, clock);
    }

    /** How many were new, and how many had been told before. */
    public record Taken(int accepted, int duplicates) {
        Taken and(boolean isNew) {
            return isNew ? new Taken(accepted + 1, duplicates) : new Taken(accepted, duplicates + 1);
        }
    }

    public Taken handle(String token, Raw raw) {
        var inlet = Taking.before(() -> open(token));
        var notices = ours(inlet, read(inlet, raw));
        intake.check(inlet.platform(), notices);
        var whom = "org=" + inlet.org().value() + " connection=" + inlet.connection();
        var taking = new Taking();
        for (var notice : notices) taking.take(whom, () -> intake.take(() -> open(token), notice));
        return taking.end();
    }

    /** The inlet of an address, with the account its connection has now; as little is said of one that is closed as of one that never was. */
    public Inlet open(String token) {
        return inlets.at(token)
                .flatMap(each -> connections.find(each.org(), each.connection()).map(now -> each.of(now.account())))
                .orElseThrow(() -> new Refused(new Refusal.InletNotFound()));
    }

    private List<Notice> read(Inlet inlet, Raw raw) {
        return switch (vendors.read(inlet.platform(), inlet.mode(), raw)) {
            case Read.Good(var notices) -> notices;
            case Read.Forged _ -> throw new Refused(Refusal.WebhookForged.UNSIGNED);
            case Read.Unreadable(var why) -> throw new Refused(new Refusal.WebhookUnreadable(why));
        };
    }

    /** An app's secret signs what is told of all who use it, and one call may tell of several: others' is left out. */
    private static List<Notice> ours(Inlet inlet, List<Notice> notices) {
        var ours = notices.stream().filter(inlet::concerns).toList();
        if (ours.isEmpty() && !notices.isEmpty())
            throw new Refused(new Refusal.WebhookForged("it is not about the account of this connection"));
        return ours;
    }
}
