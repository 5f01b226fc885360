package io.omnify.auth.adapter.mongo;

import io.omnify.auth.contract.AuthEvents;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.Actor;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** Turns facts and deeds into the messages that are stored with the change they tell of. */
@Singleton
public final class Telling {
    private final AuthEvents events;
    private final Audit audit;

    public Telling(AuthEvents events, Audit audit) {
        this.events = events;
        this.audit = audit;
    }

    List<OutboxMessage> of(List<OrganisationEvent> facts, List<Deed> deeds) {
        return Stream.concat(facts.stream().map(events::encode), deeds.stream().map(this::of))
                .toList();
    }

    OutboxMessage of(Deed deed) {
        var by = deed.by();
        if (by == null)
            return audit.entry(
                    deed.org(), deed.action(), deed.targetType(), deed.targetId(), deed.before(), deed.after());
        var actor = new Actor(Actor.Type.USER, by.value());
        return audit.entry(
                deed.org(), actor, deed.action(), deed.targetType(), deed.targetId(), deed.before(), deed.after());
    }
}
