package io.omnify.simulator.vendors;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a person lets Omnify use a simulated vendor's account, at the address each vendor has for it. */
@Singleton
class ConsentPage {
    private static final int FIRST = -100;

    private final SimTokens tokens;

    ConsentPage(SimTokens tokens) {
        this.tokens = tokens;
    }

    void register(@Observes Router router) {
        show(router, "/google-oauth/v2/auth", "google_ads");
        show(router, "/meta/:version/dialog/oauth", "meta_ads");
        show(router, "/linkedin/oauth/v2/authorization", "linkedin_ads");
        show(router, "/gohighlevel/oauth/chooselocation", "gohighlevel");
        router.post("/simulator/consent")
                .order(FIRST)
                .handler(BodyHandler.create(false))
                .blockingHandler(this::decide);
    }

    private static void show(Router router, String path, String vendor) {
        router.get(path).order(FIRST).handler(context -> {
            var asked = ConsentRequest.asked(vendor, context.request()::getParam);
            if (asked.wrong().isEmpty()) page(context.response(), 200, asked, ConsentHtml.of(asked));
            else page(context.response(), 400, asked, ConsentHtml.refusal(asked.wrong()));
        });
    }

    private void decide(RoutingContext context) {
        var form = context.request();
        var asked = ConsentRequest.asked(value(form.getFormAttribute("vendor")), form::getFormAttribute);
        var tenant = value(form.getFormAttribute("tenant"));
        boolean allowed = "allow".equals(form.getFormAttribute("decision"));
        boolean named = !allowed || tenant.matches("[A-Za-z0-9_-]{1,80}");
        var wrong = named ? asked.wrong() : "A tenant has letters, digits, - and _.";
        if (!wrong.isEmpty()) {
            page(context.response(), 400, asked, ConsentHtml.refusal(wrong));
            return;
        }
        var back = allowed ? "code=" + code(asked, tenant) : "error=access_denied";
        var _ = context.response()
                .setStatusCode(303)
                .putHeader("Cache-Control", "no-store")
                .putHeader("Location", asked.back(back))
                .end();
    }

    private String code(ConsentRequest asked, String tenant) {
        List<String> scopes = Arrays.stream(asked.scope().split("[ ,]+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        return tokens.code(asked.vendor(), new SimTokens.Asked(tenant, asked.redirect(), scopes, asked.challenge()));
    }

    /** A browser holds a form to its policy also where the answer leads elsewhere. */
    private static void page(HttpServerResponse response, int status, ConsentRequest asked, String html) {
        var origin = asked.wrong().isEmpty() ? " " + origin(URI.create(asked.redirect())) : "";
        var _ = response.setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'"
                                + origin)
                .end(html);
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String value(@Nullable String text) {
        return text == null ? "" : text;
    }
}
