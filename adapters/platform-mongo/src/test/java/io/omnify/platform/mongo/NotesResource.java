package io.omnify.platform.mongo;

import com.mongodb.MongoQueryException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Page;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** The smallest service there could be, to see the platform's promises kept over HTTP. */
@Path("/notes")
@RunOnVirtualThread
public class NotesResource {
    static final AtomicInteger WRITTEN = new AtomicInteger();
    private static final BsonDocument REFUSED = BsonDocument.parse("{ok: 0, code: 2, errmsg: 'bad value'}");
    private final Caller caller;

    public NotesResource(Caller caller) {
        this.caller = caller;
    }

    public record Line(@NotBlank String someText, @Max(10) int weight) {}

    public record Note(@NotNull @Valid Line firstLine, List<String> tags) {}

    public record Written(int number, String org, String text) {}

    @POST
    @PermissionsAllowed("agent:write")
    public Response write(@Valid @NotNull Note note) throws InterruptedException {
        if (note.firstLine().someText().equals("slow")) Thread.sleep(500);
        if (note.firstLine().someText().equals("prove")) caller.requireRecentProof();
        if (note.firstLine().someText().equals("crash") && WRITTEN.get() == 0) {
            WRITTEN.incrementAndGet();
            throw new IllegalStateException("secret detail");
        }
        if (note.firstLine().someText().equals("away")) throw new MongoTimeoutException("no server at secret.example");
        if (note.firstLine().someText().equals("refused")) throw new MongoQueryException(REFUSED, new ServerAddress());
        int number = WRITTEN.incrementAndGet();
        var written = new Written(number, caller.org().value(), note.firstLine().someText());
        return Response.created(URI.create("/notes/" + number)).entity(written).build();
    }

    @GET
    @PermissionsAllowed("agent:read")
    public List<String> list(@QueryParam("limit") @Nullable Integer limit) {
        return List.of(String.valueOf(Page.limit(limit)));
    }

    @GET
    @Path("/undeclared")
    public String undeclared() {
        return "open";
    }
}
