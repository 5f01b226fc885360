package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Which of what happens once was settled in a counter, and when, so that it is not set aside again for a while. */
@Singleton
final class SettledMarks implements MongoIndexes {
    private static final String DONE = "done";

    /** When the oldest was settled, or earlier. */
    private static final String SINCE = "doneSince";

    private final AgentDatabase database;
    private final InstantSource clock;

    SettledMarks(AgentDatabase database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The field that is there once the key was settled. */
    static String of(String key) {
        return DONE + "." + key;
    }

    Bson settled(String key) {
        var now = Date.from(clock.instant());
        return combine(set(of(key), now), min(SINCE, now));
    }

    /** One that comes meanwhile is younger than any that goes, and found the next time. */
    void forget(Instant before) {
        var old = counters().find(lt(SINCE, Date.from(before))).projection(include(DONE));
        for (var counter : old) counters().updateOne(eq("_id", counter.get("_id")), without(counter, before));
    }

    private Bson without(Document counter, Instant before) {
        var changes = new ArrayList<Bson>();
        var oldest = Date.from(clock.instant());
        var marks = Objects.requireNonNullElseGet(counter.get(DONE, Document.class), Document::new);
        for (var mark : marks.entrySet()) {
            if (!(mark.getValue() instanceof Date at)) continue;
            if (at.toInstant().isBefore(before)) changes.add(unset(of(mark.getKey())));
            else if (at.before(oldest)) oldest = at;
        }
        changes.add(marks.isEmpty() ? unset(SINCE) : set(SINCE, oldest));
        return combine(changes);
    }

    private MongoCollection<Document> counters() {
        return database.raw(AgentDatabase.COUNTERS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(new IndexDeclaration(AgentDatabase.COUNTERS, Map.of(SINCE, 1), false, true));
    }
}
