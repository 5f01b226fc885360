package io.omnify.auth.sessions.port;

import io.omnify.auth.sessions.domain.RevokedAccess;
import java.util.ArrayList;
import java.util.List;

/** The fake; {@link #away} makes it unreachable. */
public final class InMemoryRevocations implements Revocations {
    public final List<RevokedAccess> announced = new ArrayList<>();
    public boolean away;

    @Override
    public boolean announce(RevokedAccess revoked) {
        if (!away) announced.add(revoked);
        return !away;
    }

    /** The ids of the sessions that were announced. */
    public List<String> sessions() {
        return announced.stream()
                .filter(revoked -> revoked.kind() == RevokedAccess.Kind.SESSION)
                .map(RevokedAccess::id)
                .toList();
    }
}
