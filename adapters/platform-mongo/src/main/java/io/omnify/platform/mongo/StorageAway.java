package io.omnify.platform.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.omnify.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An absent database is no fault of the request: the client is told which dependency is away and when to return. */
public final class StorageAway {
    private static final Logger LOG = Logger.getLogger(StorageAway.class);
    private static final int RETRY_SECONDS = 2;

    /** What a database says that is there and refuses is not among these: asking again would not help. */
    @ServerExceptionMapper({
        MongoTimeoutException.class,
        MongoSocketException.class,
        MongoServerUnavailableException.class,
        MongoConnectionPoolClearedException.class,
        MongoNotPrimaryException.class,
        MongoNodeIsRecoveringException.class,
        MongoInterruptedException.class
    })
    public Response away(MongoException e) {
        LOG.warnf("request refused, MongoDB is away reason=%s", e.getMessage());
        var problem = Problem.of(503, "storage-unavailable", "MongoDB cannot be reached now; try again.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }
}
