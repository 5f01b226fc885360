package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.port.Inlets;
import io.omnify.agent.webhooks.port.KnownConnections;
import io.omnify.agent.webhooks.port.Locker;
import io.omnify.agent.webhooks.port.VendorWebhooks;
import io.omnify.auth.api.OrgId;
import java.util.List;

/** Gives a connection the address its platform is to tell things at; a new one ends the one before. */
public final class KeepInlet {
    private final Inlets inlets;
    private final KnownConnections connections;
    private final VendorWebhooks vendors;
    private final Locker locker;

    public KeepInlet(Inlets inlets, KnownConnections connections, VendorWebhooks vendors, Locker locker) {
        this.inlets = inlets;
        this.connections = connections;
        this.vendors = vendors;
        this.locker = locker;
    }

    public Inlet handle(OrgId org, String connection) {
        var known = connections
                .find(org, connection)
                .orElseThrow(() -> new Refused(new Refusal.ConnectionNotFound(connection)));
        if (!vendors.offered(known.platform(), known.mode()))
            throw new Refused(
                    new Refusal.PlatformNotOffered(known.platform().code(), "its webhooks cannot be verified here"));
        var token = locker.token();
        var inlet = new Inlet(token, org, connection, known.platform(), known.mode(), known.account(), 0, List.of());
        inlets.put(inlet);
        return inlet;
    }
}
