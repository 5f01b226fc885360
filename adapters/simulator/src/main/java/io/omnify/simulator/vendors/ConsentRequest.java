package io.omnify.simulator.vendors;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody's browser brings to a consent page. */
record ConsentRequest(String vendor, String client, String redirect, String scope, String state, String challenge) {
    static ConsentRequest asked(String vendor, Function<String, @Nullable String> parameter) {
        return new ConsentRequest(
                vendor,
                text(parameter.apply("client_id")),
                text(parameter.apply("redirect_uri")),
                text(parameter.apply("scope")),
                text(parameter.apply("state")),
                text(parameter.apply("code_challenge")));
    }

    /** Why nobody can be asked; empty when somebody can. */
    String wrong() {
        if (!TokenRules.VENDORS.contains(vendor)) return "There is no such vendor: vendor.";
        if (!client.equals(SimTokens.CLIENT_ID)) return "This application is not known: client_id.";
        try {
            var address = URI.create(redirect);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            return web && address.getHost() != null && address.getRawFragment() == null
                    ? ""
                    : "There is no way back: redirect_uri.";
        } catch (IllegalArgumentException e) {
            return "There is no way back: redirect_uri.";
        }
    }

    String back(String answer) {
        var more = state.isEmpty() ? "" : "&state=" + URLEncoder.encode(state, UTF_8);
        return redirect + (redirect.contains("?") ? "&" : "?") + answer + more;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
