package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One small document per organisation with the names its facts use, kept beside the facts and only ever growing. */
@Singleton
final class MongoCatalogs {
    private static final long AT_ONCE = 10_000;

    private final MongoCollection<Document> catalogs;

    MongoCatalogs(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.catalogs = client.getDatabase(database).getCollection("catalogs");
    }

    /** What the facts hold and how much they are, of one moment. */
    record Entry(Catalog catalog, Extent extent) {
        private static Entry of(Document stored) {
            var first = stored.getString("first_day");
            var revision = stored.get("revision", 0L);
            boolean synced = stored.getBoolean("synced", false);
            if (first == null) return new Entry(Catalog.EMPTY, new Extent(revision, 0, Days.ALL, synced));
            var days = new Days(LocalDate.parse(first), LocalDate.parse(stored.getString("last_day")));
            var catalog = new Catalog(
                    names(stored, "dimensions"),
                    names(stored, "platforms"),
                    names(stored, "currencies"),
                    days,
                    stored.getDate("changed_at").toInstant());
            return new Entry(catalog, new Extent(revision, stored.get("facts", 0L), days, synced));
        }
    }

    Entry find(OrgId org) {
        var stored = catalogs.find(eq("_id", org.value())).first();
        return Entry.of(stored == null ? new Document() : stored);
    }

    void extend(OrgId org, Catalog seen) {
        var more = combine(
                addEachToSet("dimensions", List.copyOf(seen.dimensions())),
                addEachToSet("platforms", List.copyOf(seen.platforms())),
                addEachToSet("currencies", List.copyOf(seen.currencies())),
                min("first_day", seen.days().from().toString()),
                max("last_day", seen.days().to().toString()),
                max("changed_at", Date.from(seen.changedAt())));
        catalogs.updateOne(eq("_id", org.value()), more, new UpdateOptions().upsert(true));
    }

    /**
     * Says that facts were written, after they were. How many there are is only a hint: a crash may have left it a
     * little off; the revision moves again when the interrupted write is repeated.
     */
    void changed(OrgId org, int added) {
        var more = combine(inc("facts", (long) added), inc("revision", 1L));
        catalogs.updateOne(eq("_id", org.value()), more, new UpdateOptions().upsert(true));
    }

    /** The same of what platforms said themselves: from now on it is looked for. */
    void synced(OrgId org, int added) {
        var more = combine(inc("facts", (long) added), inc("revision", 1L), set("synced", true));
        catalogs.updateOne(eq("_id", org.value()), more, new UpdateOptions().upsert(true));
    }

    /** How much there is, over which days, and a number that moves whenever any of it changes. */
    record Extent(long revision, long facts, Days days, boolean synced) {
        /**
         * The period cut into months, or into days where a month holds too much: a small database reads everything
         * that matches into its memory at once, and finds one month or day by its index.
         */
        List<Days> windows(Days asked) {
            if (facts <= AT_ONCE) return List.of(asked);
            var months = ChronoUnit.MONTHS.between(YearMonth.from(days.from()), YearMonth.from(days.to())) + 1;
            var from = later(asked.from(), days.from());
            var to = earlier(asked.to(), days.to());
            return facts / months > AT_ONCE
                    ? cut(from, to, day -> day)
                    : cut(from, to, day -> day.with(lastDayOfMonth()));
        }
    }

    private static List<Days> cut(LocalDate from, LocalDate to, UnaryOperator<LocalDate> end) {
        var windows = new ArrayList<Days>();
        for (var day = from; !day.isAfter(to); ) {
            var until = earlier(end.apply(day), to);
            windows.add(new Days(day, until));
            day = until.plusDays(1);
        }
        return windows;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static SortedSet<String> names(Document stored, String field) {
        return new TreeSet<>(stored.getList(field, String.class, List.of()));
    }
}
