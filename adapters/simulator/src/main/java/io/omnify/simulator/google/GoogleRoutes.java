package io.omnify.simulator.google;

import io.omnify.simulator.vendors.VendorWire;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Where the simulated Google is. */
@Singleton
class GoogleRoutes {
    private static final int FIRST = -200;
    private static final String CONSENT_PAGE = "/google-oauth/v2/auth";

    private final VendorWire wire;
    private final GoogleAdsServer ads;
    private final DataManager people;
    private final GoogleOAuth oauth;

    GoogleRoutes(VendorWire wire, GoogleAdsServer ads, DataManager people, GoogleOAuth oauth) {
        this.wire = wire;
        this.ads = ads;
        this.people = people;
        this.oauth = oauth;
    }

    void register(@Observes Router router) {
        wire.serve(router, GoogleStore.VENDOR, "/google-ads", ads::answer);
        wire.serve(router, GoogleStore.VENDOR, "/google-datamanager", people::answer);
        for (var method : List.of("token", "tokeninfo", "revoke"))
            wire.serve(router, GoogleStore.VENDOR, "/google-oauth/" + method, oauth::answer);
        router.get("/google-oauth/auth").order(FIRST).handler(GoogleRoutes::consent);
    }

    /** Google has an older address for the same page. */
    private static void consent(RoutingContext context) {
        var query = context.request().query();
        context.reroute(CONSENT_PAGE + (query == null ? "" : "?" + query));
    }
}
