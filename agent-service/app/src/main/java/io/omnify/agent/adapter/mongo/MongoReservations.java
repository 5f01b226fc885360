package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.spending.domain.Hold;
import io.omnify.agent.spending.domain.Scope;
import io.omnify.agent.spending.port.Reservations;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * One counter document for each scope, with everything that is set aside in it: taking is one conditional update of one
 * document, so any number of takers together never pass its limit. Scopes are taken in their order, and what was taken is
 * given back when a later one refuses.
 */
@Singleton
public final class MongoReservations implements Reservations {
    private final AgentDatabase database;
    private final SpentBefore before;
    private final SettledMarks marks;

    MongoReservations(AgentDatabase database, SpentBefore before, SettledMarks marks) {
        this.database = database;
        this.before = before;
        this.marks = marks;
    }

    @Override
    public Hold.Answer reserve(Hold hold, Instant now) {
        var taken = new ArrayList<Scope>();
        for (var scope : hold.scopes()) {
            begin(hold.org(), scope, now);
            if (!hold.once()) giveBack(hold, scope, hold.most().micros());
            if (!take(hold, scope, now) && !isKnown(hold, scope)) {
                taken.forEach(each -> giveBack(hold, each, 0));
                return new Hold.Answer.Refused(scope, left(hold, scope));
            }
            taken.add(scope);
        }
        return new Hold.Answer.Taken(hold);
    }

    private boolean take(Hold hold, Scope scope, Instant now) {
        var most = hold.most().micros();
        var room = and(
                eq("_id", id(hold.org(), scope)),
                exists(open(hold.key()), false),
                exists(SettledMarks.of(hold.key()), false),
                lte("committed", scope.limit().micros() - most));
        var mark = new Document("most", most)
                .append("execution", hold.execution())
                .append("once", hold.once())
                .append("at", now);
        return counters()
                        .updateOne(room, combine(inc("committed", most), inc("opened", 1), set(open(hold.key()), mark)))
                        .getMatchedCount()
                > 0;
    }

    /** The first one to ask counts what was spent before there was a counter. */
    private void begin(OrgId org, Scope scope, Instant now) {
        var id = id(org, scope);
        if (counters().find(eq("_id", id)).projection(new Document("_id", 1)).first() != null) return;
        var fresh = combine(
                setOnInsert("org", org.value()),
                setOnInsert("scope", scope.key()),
                setOnInsert("committed", before.of(org, scope).micros()),
                setOnInsert("opened", 0),
                setOnInsert("createdAt", now));
        try {
            counters().updateOne(eq("_id", id), fresh, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (!AgentDatabase.isDuplicate(e)) throw e; // somebody else was first
        }
    }

    /** What happens once is set aside, or settled, already. */
    private boolean isKnown(Hold hold, Scope scope) {
        var known = or(exists(open(hold.key())), exists(SettledMarks.of(hold.key())));
        return counters().countDocuments(and(eq("_id", id(hold.org(), scope)), known)) > 0;
    }

    private Money left(Hold hold, Scope scope) {
        var left = scope.limit().micros() - committed(hold.org(), scope).micros();
        return new Money(Math.max(0, left), scope.limit().currency());
    }

    @Override
    public void settle(Hold hold, Money actual) {
        hold.scopes().forEach(scope -> giveBack(hold, scope, actual.micros()));
    }

    private void giveBack(Hold hold, Scope scope, long actual) {
        var held = and(eq("_id", id(hold.org(), scope)), exists(open(hold.key())));
        Bson change = combine(inc("committed", actual - most(hold, held)), inc("opened", -1), unset(open(hold.key())));
        if (hold.once() && actual > 0) change = combine(change, marks.settled(hold.key()));
        var last = change;
        Patiently.run(() -> counters().updateOne(held, last));
    }

    /** What was really set aside: whoever asks again for what happens once may have reckoned another sum. */
    private long most(Hold hold, Bson held) {
        if (!hold.once()) return hold.most().micros();
        var path = open(hold.key()) + ".most";
        var stored = counters().find(held).projection(include(path)).first();
        return stored == null
                ? hold.most().micros()
                : stored.getEmbedded(List.of(path.split("\\.")), hold.most().micros());
    }

    @Override
    public void forget(Instant before) {
        marks.forget(before);
    }

    @Override
    public boolean isAnyOpen(OrgId org, Scope scope) {
        return counters().countDocuments(and(eq("_id", id(org, scope)), gt("opened", 0))) > 0;
    }

    @Override
    public Money committed(OrgId org, Scope scope) {
        var counter = counters().find(eq("_id", id(org, scope))).first();
        var micros = counter != null && counter.get("committed") instanceof Number number ? number.longValue() : 0;
        return new Money(micros, scope.limit().currency());
    }

    @Override
    public List<Hold> open(Instant before, int limit) {
        var holds = new TreeMap<Instant, List<Hold>>();
        for (var counter : counters().find(gt("opened", 0)).projection(include("org", "scope", "open"))) {
            var scope = scope(counter.getString("scope"));
            var marks = counter.get("open", Document.class);
            if (scope.isEmpty() || marks == null) continue;
            for (var key : marks.keySet()) {
                var mark = marks.get(key, Document.class);
                var at = mark.getDate("at").toInstant();
                if (!at.isBefore(before)) continue;
                holds.computeIfAbsent(at, _ -> new ArrayList<>())
                        .add(new Hold(
                                new OrgId(counter.getString("org")),
                                key,
                                mark.getString("execution"),
                                Money.usd(mark.get("most") instanceof Number most ? most.longValue() : 0),
                                List.of(scope.get()),
                                mark.getBoolean("once", false)));
            }
        }
        return holds.values().stream().flatMap(List::stream).limit(limit).toList();
    }

    /** The limit does not matter for giving back. */
    private static Optional<Scope> scope(String key) {
        var parts = List.of(key.split("\\|", -1));
        if (parts.size() < 2) return Optional.empty();
        var month = parts.size() > 2 ? java.time.YearMonth.parse(parts.get(2)) : null;
        return Optional.of(new Scope(Scope.Kind.valueOf(parts.get(0)), parts.get(1), month, Money.usd(0)));
    }

    private MongoCollection<Document> counters() {
        return database.raw(AgentDatabase.COUNTERS);
    }

    private static String id(OrgId org, Scope scope) {
        return org.value() + "|" + scope.key();
    }

    private static String open(String key) {
        return "open." + key;
    }
}
