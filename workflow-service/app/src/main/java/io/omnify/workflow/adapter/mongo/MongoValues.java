package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import io.omnify.workflow.expressions.domain.ValueRef;
import io.omnify.workflow.expressions.port.LargeValues;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A value is its JSON in pieces that fit a document, named by its hash; writing it twice writes the same. */
@Singleton
public final class MongoValues implements LargeValues, MongoIndexes {
    private static final Logger LOG = Logger.getLogger(MongoValues.class);
    private static final String VALUES = "run_values";
    private static final int PIECE = 1 << 20;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final ObjectWriter SORTED =
            OutboxMessage.mapper().writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final MongoClient client;
    private final String database;

    public MongoValues(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.client = client;
        this.database = database;
    }

    @Override
    public ValueRef keep(OrgId org, String run, @Nullable Object value) {
        var json = json(value);
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        var ref = new ValueRef(run, "val_" + hash(bytes), bytes.length);
        var pieces = pieces(org, ref, json);
        for (long pause = 100; !written(org, pieces); pause = Math.min(LONGEST_PAUSE.toMillis(), pause * 2))
            sleep(pause);
        return ref;
    }

    private boolean written(OrgId org, List<Document> pieces) {
        try {
            for (var piece : pieces) {
                var same = and(eq("_id", piece.getString("_id")), eq("org", org.value()));
                documents().replaceOne(same, piece, new ReplaceOptions().upsert(true));
            }
            return true;
        } catch (MongoException e) {
            LOG.warnf("a large value is not kept yet org=%s reason=%s", org, e.getMessage());
            return false;
        }
    }

    private static List<Document> pieces(OrgId org, ValueRef ref, String json) {
        var texts = cut(json);
        int count = texts.size();
        var pieces = new ArrayList<Document>(count);
        for (int i = 0; i < count; i++)
            pieces.add(new Document("_id", org.value() + "/" + ref.run() + "/" + ref.id() + "/" + i)
                    .append("org", org.value())
                    .append("run", ref.run())
                    .append("value", ref.id())
                    .append("piece", i)
                    .append("of", count)
                    .append("text", texts.get(i)));
        return pieces;
    }

    /** No character is cut in two, as half of one cannot be written. */
    private static List<String> cut(String json) {
        var texts = new ArrayList<String>();
        for (int from = 0; from < json.length(); ) {
            int to = Math.min(json.length(), from + PIECE);
            if (to < json.length() && Character.isHighSurrogate(json.charAt(to - 1))) to--;
            texts.add(json.substring(from, to));
            from = to;
        }
        return texts;
    }

    @Override
    public Optional<Object> read(OrgId org, ValueRef ref) {
        for (long pause = 100; ; pause = Math.min(LONGEST_PAUSE.toMillis(), pause * 2)) {
            try {
                return text(org, ref.run(), ref.id()).map(MongoValues::parsed);
            } catch (MongoException e) {
                LOG.warnf("a large value is not read yet org=%s reason=%s", org, e.getMessage());
                sleep(pause);
            }
        }
    }

    @Override
    public Optional<String> text(OrgId org, String run, String id) {
        var pieces = documents()
                .find(and(of(org, run), eq("value", id)))
                .sort(ascending("piece"))
                .into(new ArrayList<>());
        if (pieces.isEmpty() || pieces.size() != pieces.getFirst().getInteger("of", 0)) return Optional.empty();
        var text = new StringBuilder();
        for (var piece : pieces) text.append(piece.getString("text"));
        return Optional.of(text.toString());
    }

    /** Forgets what was kept with a run. */
    void forget(OrgId org, String run) {
        documents().deleteMany(of(org, run));
    }

    @Override
    public void forget(OrgId org) {
        documents().deleteMany(eq("org", org.value()));
    }

    private static Bson of(OrgId org, String run) {
        return and(eq("org", org.value()), eq("run", run));
    }

    private MongoCollection<Document> documents() {
        return client.getDatabase(database).getCollection(VALUES);
    }

    private static String json(@Nullable Object value) {
        try {
            return SORTED.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object parsed(String json) {
        try {
            return OutboxMessage.mapper().readValue(json, Object.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while the database was away", e);
        }
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(VALUES, "org", "run", "value", "piece"));
    }
}
