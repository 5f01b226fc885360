package io.omnify.auth.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;
import static java.nio.charset.StandardCharsets.US_ASCII;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.auth.accounts.domain.SecondFactor;
import io.omnify.auth.accounts.port.SecondFactors;
import io.omnify.auth.api.UserId;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/** Keeps second factors in MongoDB, their secrets sealed; that a code is good once is decided by one update each. */
@Singleton
public final class MongoSecondFactors implements SecondFactors {
    private static final long NEVER = 0;

    private final Collections collections;
    private final KeySeal seal;

    public MongoSecondFactors(Collections collections, KeySeal seal) {
        this.collections = collections;
        this.seal = seal;
    }

    private MongoCollection<SecondFactorDocument> factors() {
        return collections.of(Collections.SECOND_FACTORS, SecondFactorDocument.class);
    }

    @Override
    public Optional<SecondFactor> find(UserId user) {
        return Optional.ofNullable(factors().find(of(user)).first()).map(this::toDomain);
    }

    @Override
    public Set<UserId> confirmedOf(Collection<UserId> users) {
        var ids = users.stream().map(UserId::value).toList();
        var confirmed = and(in("_id", ids), eq("confirmed", true));
        return factors()
                .distinct("_id", confirmed, String.class)
                .map(UserId::new)
                .into(new HashSet<>());
    }

    @Override
    public boolean begin(UserId user, String secret) {
        var sealed = seal.seal(secret.getBytes(US_ASCII), user.value());
        var document = new SecondFactorDocument(user.value(), sealed, false, NEVER, List.of());
        try {
            factors().replaceOne(and(of(user), eq("confirmed", false)), document, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (Collections.isDuplicate(e)) return false;
            throw e;
        }
    }

    @Override
    public boolean confirm(SecondFactor begun, long step, List<String> recoveryHashes) {
        var current =
                factors().find(and(of(begun.user()), eq("confirmed", false))).first();
        if (current == null || !toDomain(current).secret().equals(begun.secret())) return false;
        var unchanged = and(of(begun.user()), eq("confirmed", false), eq("secret", current.secret()));
        var inForce = combine(set("confirmed", true), set("lastStep", step), set("recoveryHashes", recoveryHashes));
        return factors().updateOne(unchanged, inForce).getModifiedCount() == 1;
    }

    @Override
    public boolean useStep(UserId user, long step) {
        var unused = and(of(user), eq("confirmed", true), lt("lastStep", step));
        return factors().updateOne(unused, set("lastStep", step)).getModifiedCount() == 1;
    }

    @Override
    public boolean useRecoveryCode(UserId user, String hash) {
        var unused = and(of(user), eq("confirmed", true), eq("recoveryHashes", hash));
        return factors().updateOne(unused, pull("recoveryHashes", hash)).getModifiedCount() == 1;
    }

    @Override
    public void replaceRecoveryCodes(UserId user, List<String> hashes) {
        factors().updateOne(of(user), set("recoveryHashes", hashes));
    }

    @Override
    public void remove(UserId user) {
        factors().deleteOne(of(user));
    }

    private static Bson of(UserId user) {
        return eq("_id", user.value());
    }

    private SecondFactor toDomain(SecondFactorDocument stored) {
        return new SecondFactor(
                new UserId(stored.user()),
                new String(seal.open(stored.secret(), stored.user()), US_ASCII),
                stored.confirmed(),
                stored.lastStep(),
                stored.recoveryHashes().size());
    }
}
