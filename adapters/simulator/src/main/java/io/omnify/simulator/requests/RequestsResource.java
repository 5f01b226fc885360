package io.omnify.simulator.requests;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Shows what the simulated vendors were asked, so that a test can prove what was called and what was not again. */
@Path("/simulator/requests")
public class RequestsResource {
    private static final int MOST = RequestLog.CAPACITY;

    private final RequestLog log;

    RequestsResource(RequestLog log) {
        this.log = log;
    }

    /** A part of the log and how many calls the log holds in all. */
    public record Requests(List<LoggedRequest> data, int total) {}

    /** {@code since} is the id of the last call seen or a time; {@code command} a part of the command's id. */
    @GET
    public Response list(
            @QueryParam("since") @DefaultValue("0") String since,
            @QueryParam("command") @DefaultValue("") String command,
            @QueryParam("limit") @DefaultValue("1000") int limit) {
        try {
            boolean id = since.chars().allMatch(Character::isDigit);
            var found = log.after(
                    id ? Long.parseLong(since) : 0,
                    id ? Instant.EPOCH : Instant.parse(since),
                    command,
                    Math.clamp(limit, 1, MOST));
            return Response.ok(new Requests(found, log.size())).build();
        } catch (DateTimeParseException | NumberFormatException e) {
            return Response.status(422)
                    .entity("{\"error\":\"\\\"since\\\" must be an id or a time\",\"field\":\"since\"}")
                    .build();
        }
    }

    @DELETE
    public void clear() {
        log.clear();
    }
}
