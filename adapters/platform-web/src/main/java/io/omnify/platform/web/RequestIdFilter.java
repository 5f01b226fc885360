package io.omnify.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Takes or makes the request id, so that one number finds a request in every log it passed. */
public final class RequestIdFilter {
    private static final String PROPERTY = "omnify.request-id";
    private static final String TRACE = "traceparent";
    private static final Pattern TRACE_FORM = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    private final Ulids ulids;

    public RequestIdFilter(Ulids ulids) {
        this.ulids = ulids;
    }

    @ServerRequestFilter(preMatching = true, priority = 10)
    public void take(ContainerRequestContext request) {
        var given = request.getHeaderString(RequestId.HEADER);
        var id = given != null && RequestId.wellFormed(given) ? given : "req_" + ulids.get();
        request.setProperty(PROPERTY, id);
        MDC.put(RequestId.MDC_KEY, id);
        var trace = request.getHeaderString(TRACE);
        if (trace != null && TRACE_FORM.matcher(trace).matches()) MDC.put(TRACE, trace);
        else MDC.remove(TRACE);
    }

    @ServerResponseFilter
    public void answer(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(PROPERTY) instanceof String id)
            response.getHeaders().putSingle(RequestId.HEADER, id);
    }
}
