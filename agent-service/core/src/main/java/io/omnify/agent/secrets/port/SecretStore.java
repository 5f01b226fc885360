package io.omnify.agent.secrets.port;

import io.omnify.agent.secrets.domain.Secret;
import io.omnify.auth.api.OrgId;
import java.util.List;
import java.util.Optional;

/** The secrets of all organisations, sealed; one organisation never sees another's. */
public interface SecretStore {
    Optional<Secret> find(OrgId org, String name);

    /** By their names, at most {@code limit}, those after {@code after}; empty means from the first. */
    List<Secret> list(OrgId org, int limit, String after);

    /** Keeps it in place of the one of that name, and puts on record who did so. */
    void put(Secret secret);

    /** False when there was none. */
    boolean remove(OrgId org, String name);
}
