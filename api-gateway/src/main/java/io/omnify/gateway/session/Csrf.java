package io.omnify.gateway.session;

import io.omnify.gateway.GatewayConfig;
import io.omnify.gateway.exchange.Exchange;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from acting with a browser's cookies. The token is derived from the session, so a cookie planted by
 * a neighbouring host does not help, and the browser's own word about where a request came from is taken where given.
 */
@Singleton
public final class Csrf {
    public static final String HEADER = "X-CSRF-Token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");
    private final SecretKeySpec key;
    private final List<String> trustedOrigins;

    Csrf(GatewayConfig config) {
        var configured = config.session().csrfKey().filter(key -> !key.isBlank());
        this.key = new SecretKeySpec(configured.map(Csrf::bytes).orElseGet(Csrf::random), "HmacSHA256");
        this.trustedOrigins = config.session().trustedOrigins().orElse(List.of());
    }

    public static boolean safe(String method) {
        return SAFE.contains(method);
    }

    String tokenOf(String session) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(bytes("csrf:" + session)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public boolean proven(Exchange exchange, String session) {
        var given = exchange.request().getHeader(HEADER);
        return given != null && MessageDigest.isEqual(bytes(given), bytes(tokenOf(session)));
    }

    /** False when the browser says that another site's page made this request. */
    public boolean fromOwnSite(Exchange exchange) {
        var origin = exchange.request().getHeader("Origin");
        if (origin != null) return ownOrigin(exchange, origin);
        var site = exchange.request().getHeader("Sec-Fetch-Site");
        return site == null || OWN_SITE.contains(site);
    }

    private boolean ownOrigin(Exchange exchange, String origin) {
        if (trustedOrigins.contains(origin)) return true;
        var authority = exchange.request().authority();
        return authority != null && authorityOf(origin).equalsIgnoreCase(authority.toString());
    }

    private static String authorityOf(@Nullable String origin) {
        try {
            var authority = origin == null ? null : URI.create(origin).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
