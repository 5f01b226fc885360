package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.min;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.analytics.metrics.domain.Catalog;
import io.omnify.analytics.metrics.domain.Days;
import io.omnify.auth.api.OrgId;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One small document per organisation with the names its facts use, kept beside the facts and only ever growing. */
@Singleton
final class MongoCatalogs {
    private static final long AT_ONCE = 10_000;
    private static final int MOST_WINDOWS = 60;

    private final MongoCollection<Document> catalogs;

    MongoCatalogs(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.catalogs = client.getDatabase(database).getCollection("catalogs");
    }

    Catalog find(OrgId org) {
        var stored = catalogs.find(eq("_id", org.value())).first();
        if (stored == null || stored.getString("first_day") == null) return Catalog.EMPTY;
        return new Catalog(
                names(stored, "dimensions"),
                names(stored, "platforms"),
                names(stored, "currencies"),
                new Days(LocalDate.parse(stored.getString("first_day")), LocalDate.parse(stored.getString("last_day"))),
                stored.getDate("changed_at").toInstant());
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

    /** How many facts there are is only a hint: a crash may have left it a little off. */
    void count(OrgId org, int added) {
        catalogs.updateOne(eq("_id", org.value()), inc("facts", (long) added), new UpdateOptions().upsert(true));
    }

    /**
     * The period cut into windows of days that hold about as many facts as can be added up in one go: a small database
     * reads everything that matches into its memory at once.
     */
    List<Days> windows(OrgId org, Days asked) {
        var stored = catalogs.find(eq("_id", org.value())).first();
        var facts = stored == null ? 0L : stored.get("facts", 0L);
        if (stored == null || facts <= AT_ONCE || stored.getString("first_day") == null) return List.of(asked);
        var first = later(asked.from(), LocalDate.parse(stored.getString("first_day")));
        var last = earlier(asked.to(), LocalDate.parse(stored.getString("last_day")));
        var days = last.toEpochDay() - first.toEpochDay() + 1;
        var parts = Math.clamp(facts / AT_ONCE + 1, 1, MOST_WINDOWS);
        var length = Math.max(1, (days + parts - 1) / parts);
        var windows = new ArrayList<Days>();
        for (var from = first; !from.isAfter(last); from = from.plusDays(length))
            windows.add(new Days(from, earlier(from.plusDays(length - 1), last)));
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
