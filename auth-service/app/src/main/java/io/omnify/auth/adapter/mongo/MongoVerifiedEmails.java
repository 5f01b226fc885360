package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.VerifiedEmails;
import io.omnify.auth.api.UserId;
import jakarta.inject.Singleton;
import org.bson.Document;

/** Notes in the account which address was proven: one that is changed later is not proven any more. */
@Singleton
public final class MongoVerifiedEmails implements VerifiedEmails {
    private static final String FIELD = "verifiedEmail";

    private final Collections collections;

    public MongoVerifiedEmails(Collections collections) {
        this.collections = collections;
    }

    private MongoCollection<Document> users() {
        return collections.of(Collections.USERS, Document.class);
    }

    @Override
    public void note(UserId user, EmailAddress email) {
        var present = and(eq("_id", user.value()), eq("email", email.value()));
        users().updateOne(present, set(FIELD, email.value()));
    }

    @Override
    public boolean isVerified(UserId user) {
        var found = users().find(eq("_id", user.value()))
                .projection(include("email", FIELD))
                .first();
        return found != null && String.valueOf(found.get("email")).equals(found.get(FIELD));
    }
}
