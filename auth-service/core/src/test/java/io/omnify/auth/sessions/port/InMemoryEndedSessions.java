package io.omnify.auth.sessions.port;

import io.omnify.auth.sessions.domain.SessionId;
import java.util.ArrayList;
import java.util.List;

/** The fake; {@link #away} makes it unreachable. */
public final class InMemoryEndedSessions implements EndedSessions {
    public final List<SessionId> announced = new ArrayList<>();
    public boolean away;

    @Override
    public boolean announce(SessionId id) {
        if (!away) announced.add(id);
        return !away;
    }
}
