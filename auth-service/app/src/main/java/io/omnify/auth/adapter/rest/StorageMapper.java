package io.omnify.auth.adapter.rest;

import com.mongodb.MongoException;
import io.omnify.platform.web.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Says that the database is away, and that it is worth trying again. */
public final class StorageMapper {
    private static final Logger LOG = Logger.getLogger(StorageMapper.class);

    @ServerExceptionMapper
    public Response unavailable(MongoException e) {
        LOG.errorf("storage unavailable reason=%s", e.getMessage());
        var problem = Problem.of(503, "storage-unavailable", "The service cannot reach its storage; try again.");
        return Response.fromResponse(problem.toResponse())
                .header(HttpHeaders.RETRY_AFTER, 2)
                .build();
    }
}
