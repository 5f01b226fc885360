package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.auth.accounts.domain.Account;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.domain.Deed;
import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import io.omnify.auth.members.port.Memberships;
import io.omnify.auth.organisations.domain.OrganisationEvent;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps memberships where accounts are; what happens to one is written with the account it happens to. */
@Singleton
public final class MongoMemberships implements Memberships {
    private final Collections collections;
    private final Telling telling;
    private final Outbox outbox;

    public MongoMemberships(Collections collections, Telling telling, Outbox outbox) {
        this.collections = collections;
        this.telling = telling;
        this.outbox = outbox;
    }

    private MongoCollection<AccountDocument> users() {
        return collections.of(Collections.USERS, AccountDocument.class);
    }

    @Override
    public Account save(Account changed, List<OrganisationEvent> events, List<Deed> deeds) {
        var document = AccountDocument.of(changed);
        var next = combine(
                set("memberships", document.memberships()),
                document.founding() == null ? unset("founding") : set("founding", document.founding()),
                inc("version", 1L),
                pushEach(OutboxMessage.FIELD, telling.of(events, deeds)));
        var current = and(eq("_id", document.id()), eq("version", document.version()));
        if (users().updateOne(current, next).getMatchedCount() == 0)
            throw new Refused(new Refusal.ChangedMeanwhile("user"));
        outbox.sent(Collections.USERS, document.id());
        return changed.next();
    }

    @Override
    public long count(OrgId org) {
        return users().countDocuments(eq("memberships.org", org.value()));
    }

    @Override
    public long countHolding(OrgId org, String customRole) {
        var holding = and(eq("org", org.value()), eq("customRole", customRole));
        return users().countDocuments(elemMatch("memberships", holding));
    }
}
