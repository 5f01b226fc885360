package io.omnify.testkit.isolation;

import com.mongodb.client.MongoClients;
import io.omnify.auth.api.OrgId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the service under test has stored of one organisation, to see that an attack changed nothing of it. */
final class Store {
    private static final Set<String> NOT_ITS_STATE =
            Set.of("outbox", "lastSeenAt", "lastUsedAt", "claimUntil", "aliveAt");
    private static final Set<String> NOT_ITS_OWN = Set.of("idempotency", "inbox");

    private Store() {}

    static List<String> of(OrgId org) {
        var config = ConfigProvider.getConfig();
        var found = new ArrayList<String>();
        try (var client = MongoClients.create(config.getValue("quarkus.mongodb.connection-string", String.class))) {
            var database = client.getDatabase(config.getValue("quarkus.mongodb.database", String.class));
            for (var collection : database.listCollectionNames()) {
                if (NOT_ITS_OWN.contains(collection)) continue;
                for (var document : database.getCollection(collection).find()) {
                    NOT_ITS_STATE.forEach(document::remove);
                    var text = text(document);
                    if (text.contains(org.value())) found.add(collection + " " + text);
                }
            }
        }
        return found.stream().sorted().toList();
    }

    private static String text(Document document) {
        return new java.util.TreeMap<>(document).toString();
    }
}
