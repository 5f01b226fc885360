package io.omnify.meta;

import io.omnify.meta.SpecGuard.Reply;
import io.omnify.meta.SpecGuard.Request;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as Meta documents them, by method and the end of the address; a test may put others in their place. */
final class Documented implements SpecGuard.Behind {
    static final String ACCOUNT = "100200300400500";
    static final String CAMPAIGN = "120210000000000001";
    static final String OTHERS_CAMPAIGN = "120210000000000009";
    private final Map<String, Reply> replies = new LinkedHashMap<>();

    Documented() {
        ok("GET act_" + ACCOUNT, """
                {"account_id":"%s","name":"Shop","currency":"EUR","timezone_name":"Europe/Berlin","id":"act_%s"}""".formatted(ACCOUNT, ACCOUNT));
        ok("GET campaigns", "{\"data\":[]}");
        ok("POST campaigns", "{\"id\":\"" + CAMPAIGN + "\"}");
        ok("POST adsets", "{\"id\":\"120210000000000002\"}");
        ok("GET adsets", "{\"data\":[{\"id\":\"120210000000000002\"}]}");
        ok("POST ads", "{\"id\":\"120210000000000003\"}");
        ok("GET promote_pages", "{\"data\":[{\"id\":\"1100200300400500\",\"name\":\"Shop\"}]}");
        ok("GET search", "{\"data\":[{\"id\":\"6003139266461\",\"name\":\"Shoes\"}]}");
        ok("GET " + CAMPAIGN, campaign("PAUSED", "2026-12-01T09:00:00+0100", "2026-12-31T23:59:59+0100"));
        ok(
                "GET " + OTHERS_CAMPAIGN,
                campaign("PAUSED", "2026-12-01T09:00:00+0100", "2026-12-31T23:59:59+0100")
                        .replace(ACCOUNT, "999"));
        ok("POST " + CAMPAIGN, "{\"success\":true}");
        ok("DELETE " + CAMPAIGN, "{\"success\":true}");
        ok("POST 120210000000000002", "{\"success\":true}");
        ok("POST customaudiences", "{\"id\":\"23840000000000001\"}");
        ok("GET customaudiences", "{\"data\":[]}");
        ok("GET 23840000000000001", """
                {"id":"23840000000000001","account_id":"%s","name":"Buyers","approximate_count_lower_bound":1000,
                 "approximate_count_upper_bound":1200}""".formatted(ACCOUNT));
    }

    static String campaign(String status, String start, String stop) {
        return """
                {"id":"%s","account_id":"%s","name":"Shoes [cmp_1]","status":"%s","effective_status":"%s",
                 "daily_budget":"5000","start_time":"%s","stop_time":"%s"}""".formatted(CAMPAIGN, ACCOUNT, status, status, start, stop);
    }

    Documented ok(String operation, String body) {
        replies.put(operation, Reply.json(200, body));
        return this;
    }

    Documented put(String operation, Reply reply) {
        replies.put(operation, reply);
        return this;
    }

    @Override
    public Reply answer(Request request) {
        var operation = request.method() + " " + request.path().replaceFirst("^.*/", "");
        var reply = replies.get(operation);
        if (reply == null) throw new AssertionError("not expected: " + operation);
        return reply;
    }
}
