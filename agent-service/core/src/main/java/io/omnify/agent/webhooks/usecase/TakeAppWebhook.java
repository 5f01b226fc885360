package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount;
import io.omnify.agent.webhooks.port.ConnectionsOfAccount.Told;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.port.VendorWebhooks.Read;
import io.omnify.agent.webhooks.usecase.TakeWebhook.Taken;
import java.time.InstantSource;
import java.util.List;

/**
 * As {@link TakeWebhook}, for platforms that tell an app at one address of all who use it: whom it is for follows from
 * the account that was signed, and which world it is from, from whose key it is signed by.
 */
public final class TakeAppWebhook {
    private static final List<Mode> WORLDS = List.of(Mode.LIVE, Mode.SIMULATION);

    private final Inlets inlets;
    private final ConnectionsOfAccount connections;
    private final VendorWebhooks vendors;
    private final Intake intake;

    public TakeAppWebhook(
            Inlets inlets, ConnectionsOfAccount connections, VendorWebhooks vendors, InstantSource clock) {
        this.inlets = inlets;
        this.connections = connections;
        this.vendors = vendors;
        this.intake = new Intake(inlets, vendors, clock);
    }

    /** What is about an account that nobody has connected, is neither: the platform need not know who is here. */
    public Taken handle(Platform platform, Raw raw) {
        if (!vendors.toldToApps(platform)) throw new Refused(new Refusal.InletNotFound());
        for (var world : WORLDS)
            switch (vendors.read(platform, world, raw)) {
                case Read.Good(var notices) -> {
                    return take(platform, world, notices);
                }
                case Read.Unreadable(var why) -> throw new Refused(new Refusal.WebhookUnreadable(why));
                case Read.Forged _ -> {}
            }
        throw new Refused(Refusal.WebhookForged.UNSIGNED);
    }

    private Taken take(Platform platform, Mode world, List<Notice> notices) {
        intake.check(platform, notices);
        var taking = new Taking();
        for (var notice : notices)
            taking.alone(
                    "platform=" + platform.code(),
                    () -> connections
                            .find(platform, world, notice.account())
                            .forEach(told -> take(taking, told, notice)));
        return taking.end();
    }

    private void take(Taking taking, Told told, Notice notice) {
        taking.take(
                "org=" + told.org().value() + " connection=" + told.connection(),
                () -> intake.take(() -> inlets.hearing(told).of(notice.account()), notice));
    }
}
