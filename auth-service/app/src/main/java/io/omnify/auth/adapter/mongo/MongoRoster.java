package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Role;
import io.omnify.auth.api.UserId;
import io.omnify.auth.members.port.Roster;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Guards owners and seats by single updates of the organisation's document, of which one at a time happens. */
@Singleton
public final class MongoRoster implements Roster {
    private static final String OWNERS = "owners";
    private static final String SEATS = "seats";

    private final Collections collections;

    public MongoRoster(Collections collections) {
        this.collections = collections;
    }

    private MongoCollection<Document> organizations() {
        return collections.of(Collections.ORGANIZATIONS, Document.class);
    }

    @Override
    public void addOwner(OrgId org, UserId user) {
        fillOwners(org);
        organizations().updateOne(eq("_id", org.value()), addToSet(OWNERS, user.value()));
    }

    @Override
    public boolean removeOwner(OrgId org, UserId user) {
        fillOwners(org);
        var another = or(
                and(eq(OWNERS, user.value()), exists(OWNERS + ".1")),
                and(ne(OWNERS, user.value()), exists(OWNERS + ".0")));
        var update = pull(OWNERS, user.value());
        return organizations()
                        .updateOne(and(eq("_id", org.value()), another), update)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public boolean takeSeat(OrgId org, UserId user, long most) {
        fill(org, SEATS, eq("memberships.org", org.value()));
        var room = or(eq(SEATS, user.value()), exists(SEATS + "." + (most - 1), false));
        var update = addToSet(SEATS, user.value());
        return organizations()
                        .updateOne(and(eq("_id", org.value()), room), update)
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void freeSeat(OrgId org, UserId user) {
        organizations().updateOne(eq("_id", org.value()), pull(SEATS, user.value()));
    }

    private void fillOwners(OrgId org) {
        var owning = and(eq("org", org.value()), eq("role", Role.OWNER.code()), exists("status", false));
        fill(org, OWNERS, elemMatch("memberships", owning));
    }

    /** Documents of before have no such list; whoever is first makes it of what is stored with the people. */
    private void fill(OrgId org, String list, Bson who) {
        var missing = and(eq("_id", org.value()), exists(list, false));
        if (organizations().countDocuments(missing) == 0) return;
        var ids = collections
                .of(Collections.USERS, Document.class)
                .find(who)
                .map(user -> user.getString("_id"))
                .into(new ArrayList<>());
        organizations().updateOne(missing, set(list, ids));
    }
}
