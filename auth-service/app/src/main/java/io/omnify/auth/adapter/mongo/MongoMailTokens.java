package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.domain.MailToken.Purpose;
import io.omnify.auth.accounts.port.MailTokens;
import io.omnify.auth.api.UserId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Keeps the hashes of secrets sent by mail in MongoDB; who deletes one has used it. */
@Singleton
public final class MongoMailTokens implements MailTokens {
    private final Collections collections;

    public MongoMailTokens(Collections collections) {
        this.collections = collections;
    }

    private MongoCollection<MailTokenDocument> tokens() {
        return collections.of(Collections.MAIL_TOKENS, MailTokenDocument.class);
    }

    @Override
    public void add(MailToken token) {
        tokens().insertOne(MailTokenDocument.of(token));
    }

    @Override
    public Optional<MailToken> find(Purpose purpose, String hash, Instant now) {
        var good = and(eq("_id", hash), eq("purpose", purpose.code()), gt("expiresAt", now));
        return Optional.ofNullable(tokens().find(good).first()).map(MailTokenDocument::toDomain);
    }

    @Override
    public boolean take(MailToken token) {
        return tokens().deleteOne(eq("_id", token.hash())).getDeletedCount() == 1;
    }

    @Override
    public void forget(UserId user, Purpose purpose) {
        tokens().deleteMany(and(eq("user", user.value()), eq("purpose", purpose.code())));
    }

    @Override
    public void forgetExpired(Instant now) {
        tokens().deleteMany(lte("expiresAt", now));
    }
}
