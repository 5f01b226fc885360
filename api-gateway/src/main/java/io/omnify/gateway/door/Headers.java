package io.omnify.gateway.door;

import io.omnify.gateway.exchange.Exchange;
import java.util.Map;

/** The headers every answer gets, and the ones no answer keeps. */
final class Headers {
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'";
    // Styles may be inline because dialogs and toasts of the dashboard insert them; scripts never.
    private static final String PAGE_POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
                    + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "strict-origin-when-cross-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    private Headers() {}

    static void secure(Exchange exchange) {
        var headers = exchange.context().response().headers();
        ALWAYS.forEach(headers::set);
        var page = !exchange.path().startsWith("/api/");
        headers.set("Content-Security-Policy", page ? PAGE_POLICY : API_POLICY);
        if (exchange.https()) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
}
