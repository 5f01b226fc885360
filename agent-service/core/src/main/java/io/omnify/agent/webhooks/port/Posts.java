package io.omnify.agent.webhooks.port;

import java.net.URI;
import java.util.Map;

/** Sends to addresses that organisations name, and never to what is behind our door. */
public interface Posts {
    /** Whether the address is out in the world, and over TLS. Looks it up. */
    boolean mayBeCalled(URI url);

    /** Made once, over within ten seconds, redirects not followed; looks the address up again. Never throws. */
    Outcome post(URI url, Map<String, String> headers, String json);

    /** @param answer the receiver's status; 0 when there was none, and then {@code detail} says why */
    record Outcome(int answer, String detail) {
        public boolean good() {
            return answer >= 200 && answer < 300;
        }
    }
}
