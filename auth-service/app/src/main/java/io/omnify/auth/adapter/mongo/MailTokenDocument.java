package io.omnify.auth.adapter.mongo;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.api.UserId;
import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;

/** The stored form of a secret sent by mail; public only because the driver's record codec wants it. */
public record MailTokenDocument(@BsonId String hash, String purpose, String user, String email, Instant expiresAt) {
    static MailTokenDocument of(MailToken token) {
        return new MailTokenDocument(
                token.hash(),
                token.purpose().code(),
                token.user().value(),
                token.email().value(),
                token.expiresAt());
    }

    MailToken toDomain() {
        var meant = MailToken.Purpose.valueOf(purpose.toUpperCase(Locale.ROOT));
        return new MailToken(hash, meant, new UserId(user), new EmailAddress(email), expiresAt);
    }
}
