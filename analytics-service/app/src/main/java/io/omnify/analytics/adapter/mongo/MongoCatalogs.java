package io.omnify.analytics.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
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
import java.util.Date;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One small document per organisation with the names its facts use, kept beside the facts and only ever growing. */
@Singleton
final class MongoCatalogs {
    private final MongoCollection<Document> catalogs;

    MongoCatalogs(MongoClient client, @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.catalogs = client.getDatabase(database).getCollection("catalogs");
    }

    Catalog find(OrgId org) {
        var stored = catalogs.find(eq("_id", org.value())).first();
        if (stored == null) return Catalog.EMPTY;
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

    private static SortedSet<String> names(Document stored, String field) {
        return new TreeSet<>(stored.getList(field, String.class, List.of()));
    }
}
