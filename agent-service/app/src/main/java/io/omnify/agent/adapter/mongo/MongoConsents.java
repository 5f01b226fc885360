package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.connections.domain.Consent;
import io.omnify.agent.connections.port.Consents;
import io.omnify.agent.connections.port.Vault;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Who is at a consent page, for some minutes; what is over goes when the next one is sent there. */
@Singleton
public final class MongoConsents implements Consents, MongoIndexes {
    private static final String CONSENTS = "connection_consents";

    private final AgentDatabase database;
    private final Vault vault;

    MongoConsents(AgentDatabase database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public void add(Consent consent) {
        var aged = consent.expiresAt().minus(Consent.PATIENCE.multipliedBy(2));
        documents().deleteMany(lte("expiresAt", Date.from(aged)));
        documents()
                .insertOne(new Document("_id", consent.key())
                        .append("org", consent.org().value())
                        .append("user", consent.user())
                        .append("platform", consent.platform().name())
                        .append("mode", consent.mode().name())
                        .append("verifier", vault.seal(Credentials.pasted(consent.verifier(), Map.of()), consent.key()))
                        .append("name", consent.name())
                        .append("account", consent.account())
                        .append("connection", consent.connection())
                        .append("expiresAt", Date.from(consent.expiresAt())));
    }

    @Override
    public Taken take(OrgId org, String user, String key, Instant now) {
        var own = and(eq("_id", key), eq("org", org.value()), eq("user", user));
        var good = and(own, eq("used", null), gt("expiresAt", Date.from(now)));
        var taken = documents().findOneAndUpdate(good, set("used", true));
        if (taken != null) return new Taken.Good(read(taken));
        return isUsed(own) ? new Taken.Used() : new Taken.None();
    }

    private boolean isUsed(Bson own) {
        return documents().find(and(own, eq("used", true))).first() != null;
    }

    private Consent read(Document stored) {
        var key = ConnectionForm.text(stored, "_id");
        return new Consent(
                key,
                new OrgId(ConnectionForm.text(stored, "org")),
                ConnectionForm.text(stored, "user"),
                Platform.valueOf(ConnectionForm.text(stored, "platform")),
                Mode.valueOf(ConnectionForm.text(stored, "mode")),
                vault.open(ConnectionForm.text(stored, "verifier"), key).accessToken(),
                stored.getString("name"),
                stored.getString("account"),
                stored.getString("connection"),
                ConnectionForm.instant(stored, "expiresAt"));
    }

    private MongoCollection<Document> documents() {
        return database.raw(CONSENTS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(CONSENTS, "expiresAt"));
    }
}
