package io.omnify.auth.organisations.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fake; {@link #failures} makes the next writes fail as an absent database does. */
public final class InMemoryOrganisations implements Organisations {
    private final Map<OrgId, Organisation> organisations = new HashMap<>();
    public final List<OrganisationEvent> events = new ArrayList<>();
    public int failures;

    @Override
    public synchronized Optional<Organisation> find(OrgId org) {
        return Optional.ofNullable(organisations.get(org));
    }

    @Override
    public synchronized boolean add(Organisation.Founded founded) {
        if (failures-- > 0) throw new IllegalStateException("the database is away");
        var organisation = founded.organisation();
        var slugTaken = organisations.values().stream().anyMatch(o -> o.slug().equals(organisation.slug()));
        if (slugTaken || organisations.containsKey(organisation.id())) return false;
        organisations.put(organisation.id(), organisation);
        events.addAll(founded.events());
        return true;
    }

    @Override
    public synchronized Organisation save(Organisation changed) {
        var current = find(changed.id()).filter(known -> known.version() == changed.version());
        if (current.isEmpty()) throw new Refused(new Refusal.ChangedMeanwhile("organization"));
        organisations.put(changed.id(), changed.next());
        return changed.next();
    }
}
