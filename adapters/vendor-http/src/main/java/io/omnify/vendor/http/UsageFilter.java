package io.omnify.vendor.http;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.util.Optional;

/** Reads from each answer, good or bad, what is left of the account that was called; register it at the REST client. */
public final class UsageFilter implements ClientRequestFilter, ClientResponseFilter {
    private static final String CALL = "omnify.account.call";

    /** The call under way in this thread. */
    static final ThreadLocal<AccountCalls.Underway> CURRENT = new ThreadLocal<>();

    @Override
    public void filter(ClientRequestContext request) {
        var call = CURRENT.get();
        if (call != null) request.setProperty(CALL, call);
    }

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (request.getProperty(CALL) instanceof AccountCalls.Underway call)
            call.heard(name -> Optional.ofNullable(response.getHeaderString(name)), response.getStatus() < 400);
    }
}
