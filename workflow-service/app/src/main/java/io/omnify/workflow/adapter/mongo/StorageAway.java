package io.omnify.workflow.adapter.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.omnify.platform.web.Problem;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** An absent database is no fault of the request: the client is told which dependency is away and when to return. */
final class StorageAway {
    private static final Logger LOG = Logger.getLogger(StorageAway.class);

    @ServerExceptionMapper({MongoTimeoutException.class, MongoSocketException.class, MongoInterruptedException.class})
    public Response away(MongoException e) {
        LOG.warnf("request refused, MongoDB is away reason=%s", e.getClass().getSimpleName());
        var problem = Problem.of(503, "storage-unavailable", "MongoDB cannot be reached now; try again.");
        return Response.fromResponse(problem.toResponse())
                .header("Retry-After", 2)
                .build();
    }
}
