package io.omnify.linkedin;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;

/** What every call to the marketing API says: the version of the API and of Rest.li's protocol. */
final class RestliHeaders implements ClientRequestFilter {
    private final String version;

    RestliHeaders(String version) {
        this.version = version;
    }

    @Override
    public void filter(ClientRequestContext request) {
        request.getHeaders().putSingle("Linkedin-Version", version);
        request.getHeaders().putSingle("X-Restli-Protocol-Version", "2.0.0");
    }
}
