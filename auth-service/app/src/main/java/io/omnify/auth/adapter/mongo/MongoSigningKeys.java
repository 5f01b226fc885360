package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.auth.tokens.domain.SigningKey;
import io.omnify.auth.tokens.port.SigningKeys;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keeps signing keys in MongoDB under their number, so that of two instances making the next one only one succeeds. */
@Singleton
public final class MongoSigningKeys implements SigningKeys {
    private final Collections collections;
    private final KeySeal seal;

    public MongoSigningKeys(Collections collections, KeySeal seal) {
        this.collections = collections;
        this.seal = seal;
    }

    private MongoCollection<SigningKeyDocument> keys() {
        return collections.of(Collections.SIGNING_KEYS, SigningKeyDocument.class);
    }

    @Override
    public List<SigningKey> all() {
        return keys().find().sort(ascending("_id")).map(this::toDomain).into(new ArrayList<>());
    }

    @Override
    public boolean add(SigningKey key) {
        var document = new SigningKeyDocument(
                key.number(),
                key.kid(),
                Base64.getEncoder().encodeToString(key.publicKey().getEncoded()),
                seal.seal(key.privateKey().getEncoded(), key.kid()),
                key.activeFrom(),
                key.overlap().toSeconds());
        try {
            keys().insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) return false;
            throw e;
        }
    }

    @Override
    public void removeUpTo(int number) {
        keys().deleteMany(lte("_id", number));
    }

    private SigningKey toDomain(SigningKeyDocument stored) {
        try {
            var rsa = KeyFactory.getInstance("RSA");
            var publicKey = rsa.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(stored.publicKey())));
            var privateKey = rsa.generatePrivate(new PKCS8EncodedKeySpec(seal.open(stored.privateKey(), stored.kid())));
            return new SigningKey(
                    stored.number(),
                    stored.kid(),
                    (RSAPublicKey) publicKey,
                    (RSAPrivateKey) privateKey,
                    stored.activeFrom(),
                    stored.overlap());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored signing key cannot be read", e);
        }
    }
}
