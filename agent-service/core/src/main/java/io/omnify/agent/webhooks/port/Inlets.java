package io.omnify.agent.webhooks.port;

import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.auth.api.OrgId;
import java.util.Optional;

/** The addresses of all connections. */
public interface Inlets {
    /** By its address; whose it is follows from that. */
    Optional<Inlet> at(String token);

    Optional<Inlet> of(OrgId org, String connection);

    /** In place of the one the connection had, with who did so, as one write. */
    void put(Inlet inlet);

    /** False when there was none. */
    boolean remove(OrgId org, String connection);

    /**
     * Stores it with its event as one write, if nobody took another one meanwhile: the stored sequence is one less. The
     * events of an inlet are told in the order of their sequence. False when it is not, and then nothing changes.
     */
    boolean take(Inlet next, WebhookEvent.Received event);
}
