package io.omnify.agent.webhooks.port;

import io.omnify.agent.webhooks.domain.Inlet;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.domain.WebhookEvent;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Optional;

/** The addresses of all connections. */
public interface Inlets {
    /** By its address; whose it is follows from that. */
    Optional<Inlet> at(String token);

    /** The connection's, whether it has an address of its own or not; made when it was never told anything. */
    Inlet hearing(ConnectionsOfAccount.Told told);

    /** In place of the one the connection had, with who did so, as one write. */
    void put(Inlet inlet);

    /** False when there was none. */
    boolean remove(OrgId org, String connection);

    /** Whether it was remembered and is not forgotten. */
    boolean remembers(Inlet inlet, Notice notice);

    /** For as long as it could come a second time. May be repeated. */
    void remember(Inlet inlet, Notice notice, Instant until);

    /** What was to be remembered until then, of all connections. */
    void forget(Instant until);

    /**
     * Stores it with its event as one write, if nobody took another one meanwhile: the stored sequence is one less. The
     * events of an inlet are told in the order of their sequence. False when it is not, or when too much still waits to
     * be told; then nothing changes.
     */
    boolean take(Inlet next, WebhookEvent.Received event);
}
