package io.omnify.auth.organisations.port;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The fake; {@link #failures} makes the next writes fail as an absent database does. */
public final class InMemoryOrganisations implements Organisations {
    private final Map<OrgId, Organisation> organisations = new HashMap<>();
    private final Set<OrgId> closed = new HashSet<>();
    public final List<OrganisationEvent> events = new ArrayList<>();
    public final List<Deed> deeds = new ArrayList<>();
    public int failures;

    @Override
    public synchronized Optional<Organisation> find(OrgId org) {
        return closed.contains(org) ? Optional.empty() : Optional.ofNullable(organisations.get(org));
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
    public synchronized Organisation save(Organisation changed, Deed deed) {
        var current = find(changed.id()).filter(known -> known.version() == changed.version());
        if (current.isEmpty()) throw new Refused(new Refusal.ChangedMeanwhile("organization"));
        organisations.put(changed.id(), changed.next());
        deeds.add(deed);
        return changed.next();
    }

    @Override
    public synchronized List<Organisation> due(Instant now, int limit) {
        return organisations.values().stream()
                .filter(organisation -> isDue(organisation, now))
                .limit(limit)
                .toList();
    }

    private static boolean isDue(Organisation organisation, Instant now) {
        return organisation.deletion() != null
                && !organisation.deletion().dueAt().isAfter(now);
    }

    @Override
    public synchronized boolean close(Organisation organisation, Instant now, Deed deed) {
        var id = organisation.id();
        if (closed.contains(id)) return true;
        if (!isDue(Objects.requireNonNull(organisations.get(id)), now)) return false;
        closed.add(id);
        events.add(new OrganisationEvent.Deleted(id, now));
        deeds.add(deed);
        return true;
    }

    @Override
    public synchronized void deleted(OrgId org) {
        if (closed.contains(org)) organisations.computeIfPresent(org, (id, known) -> known.withDeletion(null));
    }
}
