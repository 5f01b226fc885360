package io.omnify.simulator.gohighlevel;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Shows what the app was told by webhooks, and what it answered. */
@Path("/simulator/gohighlevel/webhooks")
public class WebhooksResource {
    private final WebhookQueue queue;

    WebhooksResource(WebhookQueue queue) {
        this.queue = queue;
    }

    @GET
    public WebhookQueue.Standing standing() {
        return queue.standing();
    }
}
