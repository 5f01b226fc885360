package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.Client.Told;
import java.util.ArrayList;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What is written of what a CRM said of clients. */
final class ClientWrites {
    private ClientWrites() {}

    static WriteModel<Document> of(Told told) {
        var client = told.client();
        return switch (told.news()) {
            case NEW -> new InsertOneModel<>(ClientForm.write(client));
            case CHANGED -> new UpdateOneModel<>(before(client), changes(client));
            case SAME, OLD -> {
                var updated = client.contact().updatedAt();
                var seen = combine(
                        set("seenAt", Date.from(client.track().seenAt())),
                        set("updatedAt", ConnectionForm.date(updated)));
                yield new UpdateOneModel<>(and(eq("_id", client.id()), eq("revision", client.revision())), seen);
            }
        };
    }

    static Bson before(Client client) {
        return and(eq("_id", client.id()), eq("revision", client.revision() - 1));
    }

    static Bson changes(Client client) {
        var changes = new ArrayList<Bson>();
        ClientForm.changing(client).forEach((name, value) -> changes.add(set(name, value)));
        return combine(changes);
    }
}
