package io.omnify.workflow.triggers;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.triggers.domain.Buffer;
import io.omnify.workflow.triggers.domain.Trigger;
import io.omnify.workflow.triggers.domain.TriggerId;
import io.omnify.workflow.triggers.port.Buffers;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps buffers and seen keys in maps. */
public final class InMemoryBuffers implements Buffers {
    private record Seen(String event, Instant at) {}

    private final Map<String, Buffer> all = new HashMap<>();
    private final Map<String, Instant> claimed = new HashMap<>();
    private final Map<String, Seen> seen = new HashMap<>();

    @Override
    public synchronized Buffer find(OrgId org, TriggerId trigger, String key) {
        return all.getOrDefault(trigger + "/" + key, Buffer.empty(org, trigger, key));
    }

    @Override
    public synchronized boolean save(Buffer buffer) {
        var id = buffer.trigger() + "/" + buffer.key();
        var known = all.get(id);
        if ((known == null ? 0 : known.revision()) != buffer.revision()) return false;
        all.put(id, buffer.stored());
        return true;
    }

    @Override
    public synchronized boolean release(Buffer buffer) {
        if (!save(buffer)) return false;
        claimed.remove(buffer.trigger() + "/" + buffer.key());
        return true;
    }

    @Override
    public synchronized Optional<Buffer> claimDue(Instant now, Instant until) {
        var due = all.values().stream()
                .filter(b -> b.fireAt() != null && !b.fireAt().isAfter(now))
                .filter(b -> !claimed.getOrDefault(b.trigger() + "/" + b.key(), Instant.EPOCH)
                        .isAfter(now))
                .findFirst();
        due.ifPresent(b -> claimed.put(b.trigger() + "/" + b.key(), until));
        return due;
    }

    @Override
    public synchronized boolean first(Trigger trigger, String key, String eventId, Instant at, Instant since) {
        var id = trigger.id() + "/" + key;
        var known = seen.get(id);
        if (known != null && known.event().equals(eventId)) return true;
        if (known != null && known.at().isAfter(since)) return false;
        seen.put(id, new Seen(eventId, at));
        return true;
    }
}
