package io.omnify.simulator.vendors;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The consent page as a person sees it. */
final class ConsentHtml {
    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%1$s</title>
            <meta name="viewport" content="width=device-width"><style>
            :root{color-scheme:light dark}
            body{font:16px/1.5 system-ui,sans-serif;max-width:440px;margin:10vh auto;padding:0 16px}
            main{border:1px solid #8885;border-radius:12px;padding:24px}
            h1{font-size:1.3rem;margin-top:0}label{display:block;margin:16px 0 4px}
            input,button{font:inherit;padding:8px 12px;border-radius:8px;border:1px solid #888}
            input{width:100%%;box-sizing:border-box}button{margin:16px 8px 0 0;cursor:pointer}
            button[value=allow]{background:#1a56db;color:#fff;border-color:#1a56db}
            .note{opacity:.75;font-size:.9rem}
            </style></head><body><main><h1>%1$s</h1>
            """;

    private ConsentHtml() {}

    static String of(ConsentRequest asked) {
        var scopes = Arrays.stream(asked.scope().split("[ ,]+"))
                .filter(scope -> !scope.isEmpty())
                .map(scope -> "<li>" + escaped(scope) + "</li>")
                .collect(Collectors.joining());
        return HEAD.formatted("Omnify wants to use your " + title(asked.vendor()) + " account")
                + "<p class=\"note\">A simulation: no real account is touched.</p>"
                + (scopes.isEmpty() ? "" : "<p>It may then:</p><ul>" + scopes + "</ul>")
                + "<form method=\"post\" action=\"/simulator/consent\">"
                + hidden("vendor", asked.vendor())
                + hidden("client_id", asked.client())
                + hidden("redirect_uri", asked.redirect())
                + hidden("scope", asked.scope())
                + hidden("state", asked.state())
                + hidden("code_challenge", asked.challenge())
                + """
                <label for="tenant">Whose accounts</label>
                <input id="tenant" name="tenant" value="%s" required maxlength="80" pattern="[A-Za-z0-9_\\-]+">
                <button name="decision" value="allow">Allow</button><button name="decision" value="deny" formnovalidate>Deny</button>
                </form></main></body></html>
                """.formatted(tenant(asked.state()));
    }

    /** What a state begins with is whose world it was asked for. */
    private static String tenant(String state) {
        int end = state.indexOf('.');
        var named = end < 0 ? "" : state.substring(0, end);
        return named.matches("[A-Za-z0-9_-]{1,80}") ? named : "demo";
    }

    static String refusal(String why) {
        return HEAD.formatted("This cannot be asked") + "<p>" + escaped(why) + "</p></main></body></html>";
    }

    private static String hidden(String name, String value) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">".formatted(name, escaped(value));
    }

    private static String title(String vendor) {
        return switch (vendor) {
            case "google_ads" -> "Google Ads";
            case "meta_ads" -> "Meta";
            case "linkedin_ads" -> "LinkedIn";
            default -> "GoHighLevel";
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
