package io.omnify.simulator.mail;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Shows letters to a person: the newest first, each as its reader would see it. */
@Path("/mail")
public class MailPage {
    private static final int SHOWN = 50;
    private static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'";

    private static final String HEAD = """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Mail</title>
            <meta name="viewport" content="width=device-width"><style>
            :root{color-scheme:light dark}
            body{font:15px/1.5 system-ui,sans-serif;max-width:760px;margin:24px auto;padding:0 16px}
            details{border:1px solid #8885;border-radius:8px;padding:12px 16px;margin:12px 0}
            summary{cursor:pointer}small{opacity:.7}
            iframe{width:100%;height:420px;border:0;background:#fff;border-radius:6px;margin-top:12px}
            </style></head><body><h1>Mail</h1>
            <p>Letters that Omnify sent. Nothing leaves this machine.</p>
            <form><input name="to" placeholder="address" aria-label="address"> <button>Search</button></form>
            """;

    private final Letters letters;

    MailPage(Letters letters) {
        this.letters = letters;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response show(@QueryParam("to") @DefaultValue("") String to) {
        var page = new StringBuilder(HEAD);
        var shown = letters.to(to, SHOWN);
        if (shown.isEmpty()) page.append("<p>There is none.</p>");
        for (int i = 0; i < shown.size(); i++) page.append(entry(shown.get(i), i == 0));
        return Response.ok(page.append("</body></html>").toString())
                .header("Content-Security-Policy", POLICY)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** A letter is somebody else's page: it runs in a frame of its own, and nothing in it runs. */
    private static String entry(Letter letter, boolean open) {
        return "<details%s><summary><b>%s</b><br><small>to %s, %s</small></summary>"
                        .formatted(
                                open ? " open" : "",
                                escaped(letter.subject()),
                                escaped(letter.to()),
                                escaped(letter.receivedAt().toString()))
                + "<iframe sandbox=\"allow-popups allow-top-navigation-by-user-activation\" title=\"letter\" srcdoc=\""
                + escaped("<base target=\"_top\">" + letter.html())
                + "\"></iframe></details>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
