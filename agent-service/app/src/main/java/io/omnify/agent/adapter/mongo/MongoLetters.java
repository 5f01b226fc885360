package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.contract.AgentMessages;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.events.OutboxSource;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Messages to clients in MongoDB, noted before they are sent; one of each key. */
@Singleton
public final class MongoLetters implements Letters, MongoIndexes, OutboxSource {
    static final String LETTERS = "client_messages";

    private final AgentDatabase database;
    private final Audit audit;
    private final Provider<Outbox> outbox;

    MongoLetters(AgentDatabase database, Audit audit, Provider<Outbox> outbox) {
        this.database = database;
        this.audit = audit;
        this.outbox = outbox;
    }

    @Override
    public boolean begin(Letter letter) {
        var entry = audit.entry(
                letter.org(),
                "client.written_to",
                "client",
                letter.client(),
                null,
                Map.of(
                        "message",
                        letter.id(),
                        "channel",
                        letter.message().channel().code()));
        try {
            documents().insertOne(LetterForm.write(letter).append(OutboxMessage.FIELD, List.of(entry)));
        } catch (MongoWriteException e) {
            if (AgentDatabase.isDuplicate(e)) return false;
            throw e;
        }
        outbox.get().sent(LETTERS, letter.id());
        return true;
    }

    @Override
    public Optional<Letter> find(OrgId org, String id) {
        return found(mine(org, id));
    }

    @Override
    public Optional<Letter> byKey(OrgId org, String key) {
        return found(and(eq("org", org.value()), eq("key", key)));
    }

    @Override
    public List<Letter> list(OrgId org, String client, Optional<String> after, int limit) {
        var theirs = and(eq("org", org.value()), eq("client", client));
        return documents()
                .find(after.map(id -> and(theirs, lt("_id", id))).orElse(theirs))
                .sort(descending("_id"))
                .limit(limit)
                .projection(exclude("body"))
                .map(this::brief)
                .into(new ArrayList<>());
    }

    private Letter brief(Document stored) {
        return LetterForm.brief(stored)
                .orElseGet(() -> LetterForm.read(Objects.requireNonNull(documents()
                                .find(eq("_id", stored.getString("_id")))
                                .first()))
                        .brief());
    }

    private Optional<Letter> found(Bson filter) {
        return Optional.ofNullable(documents().find(filter).first()).map(LetterForm::read);
    }

    @Override
    public void settle(Letter letter) {
        var said = combine(set("status", letter.status().name()), set("receipt", LetterForm.receipt(letter.receipt())));
        documents().updateOne(mine(letter.org(), letter.id()), said);
    }

    @Override
    public void forget(OrgId org, String client) {
        var theirs = and(eq("org", org.value()), eq("client", client));
        for (var each : documents().find(theirs)) {
            var bare = LetterForm.read(each).forgotten();
            var changes = new ArrayList<Bson>();
            changes.add(set("mark", bare.mark()));
            changes.add(set("body", bare.message().body()));
            changes.add(set("beginning", bare.message().body()));
            changes.add(unset("subject"));
            changes.add(unset("from"));
            if (bare.receipt() != null)
                changes.add(set("receipt.detail", bare.receipt().detail()));
            documents().updateOne(mine(org, bare.id()), combine(changes));
        }
    }

    private static Bson mine(OrgId org, String id) {
        return and(eq("_id", id), eq("org", org.value()));
    }

    private MongoCollection<Document> documents() {
        return database.raw(LETTERS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(
                IndexDeclaration.unique(LETTERS, "org", "key"), IndexDeclaration.on(LETTERS, "org", "client", "-_id"));
    }

    @Override
    public String collection() {
        return LETTERS;
    }

    @Override
    public String topic() {
        return AgentMessages.EVENTS;
    }
}
