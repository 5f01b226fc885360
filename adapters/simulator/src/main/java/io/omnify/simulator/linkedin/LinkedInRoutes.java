package io.omnify.simulator.linkedin;

import io.omnify.simulator.vendors.VendorWire;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Where LinkedIn's marketing API and its OAuth are simulated. */
@Singleton
class LinkedInRoutes {
    private final VendorWire wire;
    private final LinkedInRest rest;
    private final LinkedInOAuth oauth;

    LinkedInRoutes(VendorWire wire, LinkedInRest rest, LinkedInOAuth oauth) {
        this.wire = wire;
        this.rest = rest;
        this.oauth = oauth;
    }

    void register(@Observes Router router) {
        wire.serve(router, LinkedInRest.VENDOR, LinkedInRest.PREFIX, rest::answer);
        wire.serve(router, LinkedInRest.VENDOR, LinkedInOAuth.PREFIX, oauth::answer);
    }
}
