package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Aggregates;
import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.port.Threads;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.conversions.Bson;

/** What agents remember, in MongoDB. */
@Singleton
public final class MongoThreads implements Threads {
    private static final String DUE = "upkeep.due";
    private static final int MOST_OF_A_SUBJECT = 1_000;

    private final AgentDatabase database;
    private final Outbox outbox;
    private final Audit audit;

    MongoThreads(AgentDatabase database, Outbox outbox, Audit audit) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
    }

    private MongoCollection<ThreadDocument> threads() {
        return database.threads();
    }

    @Override
    public Optional<MemoryThread> find(OrgId org, String agent, String subject) {
        var mine = and(eq("_id", ThreadDocument.key(org, agent, subject)), eq("org", org.value()), eq("erased", false));
        return Optional.ofNullable(threads().find(mine).first()).map(ThreadDocument::toDomain);
    }

    @Override
    public List<MemoryThread> list(OrgId org, String agent, Optional<String> after, int limit) {
        var wanted = new ArrayList<Bson>(List.of(eq("org", org.value()), eq("agent", agent), eq("erased", false)));
        after.ifPresent(subject -> wanted.add(gt("subject", subject)));
        return threads()
                .find(and(wanted))
                .sort(ascending("subject"))
                .limit(limit)
                .map(ThreadDocument::toDomain)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(MemoryThread thread) {
        var next = ThreadDocument.of(thread);
        if (thread.version() == 0) return insert(next);
        var read =
                and(eq("_id", next.id()), eq("org", next.org()), eq("version", thread.version()), eq("erased", false));
        return threads().updateOne(read, content(next)).getMatchedCount() > 0;
    }

    private boolean insert(ThreadDocument fresh) {
        try {
            threads().insertOne(fresh);
            return true;
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e;
            var erased = and(eq("_id", fresh.id()), eq("org", fresh.org()), eq("erased", true));
            return threads().updateOne(erased, content(fresh)).getMatchedCount() > 0;
        }
    }

    private static Bson content(ThreadDocument next) {
        return combine(
                set("summary", next.summary()),
                set("entries", next.entries()),
                set("folding", next.folding()),
                set("upkeep", next.upkeep()),
                set("updatedAt", next.updatedAt()),
                set("expiresAt", next.expiresAt()),
                set("erased", false),
                inc("version", 1L));
    }

    /** What was remembered is gone with this write; an empty document stays until it is on record. */
    @Override
    public boolean erase(OrgId org, String agent, String subject) {
        var id = ThreadDocument.key(org, agent, subject);
        var entry = audit.entry(org, "agent.memory_erased", "agent", agent, Map.of("threads", 1), null);
        var empty = combine(
                set("summary", ""),
                set("entries", List.of()),
                set("folding", 0),
                set("erased", true),
                inc("version", 1L),
                push("outbox", entry));
        var mine = and(eq("_id", id), eq("org", org.value()), eq("erased", false));
        var done = threads().updateOne(mine, empty).getMatchedCount() > 0;
        if (done) outbox.sent(AgentDatabase.THREADS, id);
        return done;
    }

    @Override
    public int eraseSubject(OrgId org, String subject) {
        var theirs = and(eq("org", org.value()), eq("subject", subject), eq("erased", false));
        var agents = threads()
                .find(theirs)
                .limit(MOST_OF_A_SUBJECT)
                .map(ThreadDocument::agent)
                .into(new ArrayList<>());
        return (int) agents.stream().filter(agent -> erase(org, agent, subject)).count();
    }

    @Override
    public List<MemoryThread> overflowing(Instant now, int limit, int ofEach) {
        var waiting = and(gt("folding", 0), eq("erased", false), not(gt(DUE, now)));
        var found = new ArrayList<MemoryThread>();
        var organisations = List.of(
                match(waiting), group("$org", min("due", "$" + DUE)), sort(ascending("due")), Aggregates.limit(limit));
        for (var each : database.raw(AgentDatabase.THREADS).aggregate(organisations)) {
            threads()
                    .find(and(waiting, eq("org", each.getString("_id"))))
                    .sort(ascending(DUE))
                    .limit(Math.min(ofEach, limit - found.size()))
                    .map(ThreadDocument::toDomain)
                    .into(found);
            if (found.size() == limit) break;
        }
        return found;
    }

    @Override
    public void eraseExpired(Instant now) {
        threads().deleteMany(and(lte("expiresAt", now), size("outbox", 0)));
        threads().deleteMany(and(eq("erased", true), lt("updatedAt", now), size("outbox", 0)));
    }
}
