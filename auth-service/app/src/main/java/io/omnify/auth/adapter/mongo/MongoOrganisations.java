package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** Keeps organisations in MongoDB; what happens to one is written with the organisation it happens to. */
@Singleton
public final class MongoOrganisations implements Organisations {
    private static final String CLOSED = "closedAt";

    private final Collections collections;
    private final Telling telling;
    private final Outbox outbox;

    public MongoOrganisations(Collections collections, Telling telling, Outbox outbox) {
        this.collections = collections;
        this.telling = telling;
        this.outbox = outbox;
    }

    private MongoCollection<OrganizationDocument> organizations() {
        return collections.of(Collections.ORGANIZATIONS, OrganizationDocument.class);
    }

    @Override
    public Optional<Organisation> find(OrgId org) {
        return Optional.ofNullable(organizations().find(open(org)).first()).map(OrganizationDocument::toDomain);
    }

    @Override
    public boolean add(Organisation.Founded founded) {
        var messages = telling.of(founded.events(), deeds(founded));
        var document = OrganizationDocument.of(founded.organisation(), owners(founded), messages);
        try {
            organizations().insertOne(document);
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) return false;
            throw e;
        }
        outbox.sent(Collections.ORGANIZATIONS, document.id());
        return true;
    }

    private static List<Deed> deeds(Organisation.Founded founded) {
        return founded.events().stream()
                .filter(OrganisationEvent.Created.class::isInstance)
                .map(OrganisationEvent.Created.class::cast)
                .map(event -> new Deed(
                        event.org(),
                        "organization.created",
                        "organization",
                        event.org().value(),
                        null,
                        Map.of("name", event.name(), "slug", event.slug().value()),
                        event.by()))
                .toList();
    }

    private static List<String> owners(Organisation.Founded founded) {
        return founded.events().stream()
                .filter(OrganisationEvent.MemberJoined.class::isInstance)
                .map(event -> ((OrganisationEvent.MemberJoined) event).user().value())
                .toList();
    }

    @Override
    public Organisation save(Organisation changed, Deed deed) {
        var document = OrganizationDocument.of(changed, List.of(), List.of());
        var next = combine(
                set("name", document.name()),
                set("settings", document.settings()),
                set("roles", document.roles()),
                document.deletion() == null ? unset("deletion") : set("deletion", document.deletion()),
                inc("version", 1L),
                push(OutboxMessage.FIELD, telling.of(deed)));
        var current = and(open(changed.id()), eq("version", changed.version()));
        if (organizations().updateOne(current, next).getMatchedCount() == 0)
            throw new Refused(new Refusal.ChangedMeanwhile("organization"));
        outbox.sent(Collections.ORGANIZATIONS, document.id());
        return changed.next();
    }

    @Override
    public List<Organisation> due(Instant now, int limit) {
        return organizations()
                .find(lte("deletion.dueAt", now))
                .limit(limit)
                .map(OrganizationDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public boolean close(Organisation organisation, Instant now, Deed deed) {
        var id = organisation.id();
        var facts = List.<OrganisationEvent>of(new OrganisationEvent.Deleted(id, now));
        var closing = combine(set(CLOSED, now), pushEach(OutboxMessage.FIELD, telling.of(facts, List.of(deed))));
        var due = and(open(id), lte("deletion.dueAt", now));
        if (organizations().updateOne(due, closing).getModifiedCount() == 0)
            return organizations().countDocuments(and(eq("_id", id.value()), exists(CLOSED))) > 0;
        outbox.sent(Collections.ORGANIZATIONS, id.value());
        return true;
    }

    @Override
    public void deleted(OrgId org) {
        organizations().updateOne(and(eq("_id", org.value()), exists(CLOSED)), unset("deletion"));
    }

    private static Bson open(OrgId org) {
        return and(eq("_id", org.value()), exists(CLOSED, false));
    }
}
