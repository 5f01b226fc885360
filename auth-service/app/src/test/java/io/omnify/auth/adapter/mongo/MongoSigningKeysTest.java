package io.omnify.auth.adapter.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.SigningKeys;
import io.omnify.auth.tokens.port.SigningKeysContract;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class MongoSigningKeysTest extends SigningKeysContract {
    private final String database = "keys_" + UUID.randomUUID();

    @Inject
    MongoClient client;

    @Override
    protected SigningKeys keys() {
        return keys("secret");
    }

    private SigningKeys keys(String secret) {
        return new MongoSigningKeys(new Collections(client, database), new KeySeal(Optional.ofNullable(secret)));
    }

    private static SigningKey newKey() {
        return SigningKey.generate(1, "key_a", Instant.EPOCH, java.time.Duration.ofHours(2));
    }

    private String storedPrivateKey() {
        return client.getDatabase(database)
                .getCollection("signing_keys")
                .find(new Document("_id", 1))
                .first()
                .getString("privateKey");
    }

    @Test
    void aSealedKeyOpensOnlyWithItsSecret() {
        keys("secret").add(newKey());

        assertThat(storedPrivateKey()).startsWith("aes-gcm:");
        assertThatThrownBy(() -> keys("another").all()).hasMessageContaining("OMNIFY_KEY_ENCRYPTION_SECRET");
        assertThatThrownBy(() -> keys(null).all()).hasMessageContaining("OMNIFY_KEY_ENCRYPTION_SECRET");
        assertThat(keys("secret").all()).hasSize(1);
    }

    @Test
    void aKeyStoredOpenIsReadAlsoWhenThereIsASecretLater() {
        keys(null).add(newKey());

        assertThat(storedPrivateKey()).startsWith("open:");
        assertThat(keys("secret").all()).isEqualTo(keys(null).all());
    }

    @Test
    void aSealedKeyMovedToAnotherDocumentDoesNotOpen() {
        keys("secret").add(newKey());

        client.getDatabase(database)
                .getCollection("signing_keys")
                .updateOne(new Document("_id", 1), new Document("$set", new Document("kid", "key_b")));

        assertThatThrownBy(() -> keys("secret").all()).isInstanceOf(IllegalStateException.class);
    }
}
