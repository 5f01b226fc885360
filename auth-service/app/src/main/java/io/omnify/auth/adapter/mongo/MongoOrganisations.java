package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.contract.AuthEvents;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.organisations.domain.Organisation;
import io.omnify.auth.organisations.port.Organisations;
import io.omnify.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Keeps organisations in MongoDB; the event of a founding is written with the organisation it tells of. */
@Singleton
public final class MongoOrganisations implements Organisations {
    private final Collections collections;
    private final AuthEvents events;
    private final Outbox outbox;

    public MongoOrganisations(Collections collections, AuthEvents events, Outbox outbox) {
        this.collections = collections;
        this.events = events;
        this.outbox = outbox;
    }

    private MongoCollection<OrganizationDocument> organizations() {
        return collections.of(Collections.ORGANIZATIONS, OrganizationDocument.class);
    }

    @Override
    public Optional<Organisation> find(OrgId org) {
        return Optional.ofNullable(organizations().find(eq("_id", org.value())).first())
                .map(OrganizationDocument::toDomain);
    }

    @Override
    public boolean add(Organisation.Founded founded) {
        var messages = founded.events().stream().map(events::encode).toList();
        var document = OrganizationDocument.of(founded.organisation(), messages);
        try {
            organizations().insertOne(document);
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) return false;
            throw e;
        }
        outbox.sent(Collections.ORGANIZATIONS, document.id());
        return true;
    }

    @Override
    public Organisation save(Organisation changed) {
        var current = and(eq("_id", changed.id().value()), eq("version", changed.version()));
        var next = combine(
                set("name", changed.name()), set("settings", JsonText.write(changed.settings())), inc("version", 1L));
        if (organizations().updateOne(current, next).getMatchedCount() == 0)
            throw new Refused(new Refusal.ChangedMeanwhile("organization"));
        return changed.next();
    }
}
