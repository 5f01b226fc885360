package io.omnify.platform.events;

import com.mongodb.client.MongoClient;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A write that is audited, one that is refused, and one that needs a fresh proof: as small as they can be. */
@Path("/audited")
@RunOnVirtualThread
public class AuditedResource {
    private final Audit audit;
    private final Caller caller;
    private final Outbox outbox;
    private final MongoClient client;
    private final String database;

    AuditedResource(
            Audit audit,
            Caller caller,
            Outbox outbox,
            MongoClient client,
            @ConfigProperty(name = "quarkus.mongodb.database") String database) {
        this.audit = audit;
        this.caller = caller;
        this.outbox = outbox;
        this.client = client;
        this.database = database;
    }

    @POST
    @PermissionsAllowed("agent:write")
    public Map<String, String> change() {
        var id = UUID.randomUUID().toString();
        var messages = List.of(
                OutboxMessage.of(
                        id + "/0", "note.written.v1", id, caller.org(), Instant.EPOCH, new Notes.Note("audited", 1)),
                audit.entry(
                        caller.org(),
                        "note.updated",
                        "note",
                        id,
                        Map.of("name", "old", "apiKey", "omk_abcdefgh_12345"),
                        Map.of("name", "new", "headers", List.of("Bearer eyJabc"), "input_tokens", 7)));
        client.getDatabase(database)
                .getCollection("notes", OutboxToHandlerTest.Stored.class)
                .insertOne(new OutboxToHandlerTest.Stored(id, messages));
        outbox.sent("notes", id);
        return Map.of("id", id);
    }

    @POST
    @Path("/refused")
    @PermissionsAllowed("agent:write")
    public void refuse() {
        audit.refused(caller.org(), "note.deleted", "note", "n1", "step_up_required");
    }

    @POST
    @Path("/dangerous")
    @PermissionsAllowed("agent:write")
    public void dangerous() {
        caller.requireRecentProof();
    }
}
