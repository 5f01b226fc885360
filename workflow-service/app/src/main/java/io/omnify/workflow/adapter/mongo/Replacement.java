package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import io.omnify.platform.events.OutboxMessage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.EncoderContext;
import org.bson.conversions.Bson;

/** The update that makes a stored record another one, and leaves alone what waits in its outbox. */
final class Replacement {
    private static final List<String> KEPT = List.of("_id", "id", OutboxMessage.FIELD);

    private Replacement() {}

    static <T extends Record> Bson of(MongoCollection<T> collection, T next, Class<T> form) {
        var stored = new BsonDocument();
        collection
                .getCodecRegistry()
                .get(form)
                .encode(
                        new BsonDocumentWriter(stored),
                        next,
                        EncoderContext.builder().build());
        KEPT.forEach(stored::remove);
        var changes = new ArrayList<Bson>(List.of(new Document("$set", stored)));
        Arrays.stream(form.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> !KEPT.contains(name) && !stored.containsKey(name))
                .forEach(name -> changes.add(unset(name)));
        return combine(changes);
    }
}
