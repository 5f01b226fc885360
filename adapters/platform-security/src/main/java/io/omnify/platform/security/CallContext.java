package io.omnify.platform.security;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.logging.MDC;

/** Hands the trace and the request id of the work at hand on with every call a service makes, vendors' included. */
public final class CallContext implements RestClientListener {
    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        builder.register(new Filter());
    }

    static final class Filter implements ClientRequestFilter {
        @Override
        public void filter(ClientRequestContext request) {
            hand(request, "traceparent", "traceparent");
            hand(request, "request_id", "X-Request-Id");
        }

        private static void hand(ClientRequestContext request, String key, String header) {
            if (MDC.get(key) instanceof String value) request.getHeaders().putSingle(header, value);
        }
    }
}
