package io.omnify.auth.adapter.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The collections of this service's database and the one question every insert must ask. */
@Singleton
public final class Collections {
    static final String USERS = "users";
    static final String ORGANIZATIONS = "organizations";
    static final String SESSIONS = "sessions";
    static final String SECOND_FACTORS = "second_factors";
    static final String MAIL_TOKENS = "mail_tokens";
    static final String SIGNING_KEYS = "signing_keys";
    static final String INVITATIONS = "invitations";
    static final String API_KEYS = "api_keys";
    static final String USAGE = "usage";
    static final String AUDIT = "audit";
    static final String AUDIT_ENDS = "audit_ends";

    private final MongoClient client;
    private final String database;

    public Collections(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    <T> MongoCollection<T> of(String name, Class<T> document) {
        return client.getDatabase(database).getCollection(name, document);
    }

    static boolean isDuplicate(MongoWriteException e) {
        return e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
