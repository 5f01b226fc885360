package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimTokens;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The marketing API's door: version, protocol, token, limits and the method that Rest.li's headers name. */
@Singleton
class LinkedInRest {
    static final String VENDOR = "linkedin_ads";
    static final String PREFIX = "/linkedin/rest";

    private static final int LONGEST_QUERY = 4_000;
    private static final Map<String, Set<String>> METHODS = Map.of(
            "GET", Set.of("get", "finder", "batch_get", "get_all", "batch_finder"),
            "POST", Set.of("create", "batch_create", "partial_update", "batch_partial_update", "action"),
            "PUT", Set.of("update", "batch_update"),
            "DELETE", Set.of("delete", "batch_delete"));

    private final Resources resources;
    private final SimTokens tokens;
    private final String oldest;

    LinkedInRest(
            Resources resources,
            SimTokens tokens,
            @ConfigProperty(name = "omnify.simulator.linkedin.oldest-version") String oldest) {
        this.resources = resources;
        this.tokens = tokens;
        this.oldest = oldest;
    }

    VendorAnswer answer(VendorCall call) {
        try {
            version(call);
            var asked = asked(call);
            limits(call);
            var answer = resources.answer(asked);
            if (!call.is(FaultKind.SUCCESS_AS_ERROR)) return answer;
            throw LinkedInRefused.of(500, 0, "INTERNAL_SERVER_ERROR", "Internal Server Error");
        } catch (LinkedInRefused refused) {
            var answer = refused.answer();
            return call.is(FaultKind.RATE_LIMIT)
                    ? answer.with("Retry-After", String.valueOf(call.fault().retryAfterSeconds()))
                    : answer;
        }
    }

    private void version(VendorCall call) {
        var version = call.header("Linkedin-Version");
        if (version.isEmpty())
            throw LinkedInRefused.of(400, 0, "VERSION_MISSING", "A version must be present. Please specify a version.");
        boolean dead = !version.matches("20\\d{2}(0[1-9]|1[0-2])") || version.compareTo(oldest) < 0;
        if (dead || call.is(FaultKind.VERSION_SUNSET)) throw LinkedInRefused.deadVersion(version);
        if (!call.header("X-Restli-Protocol-Version").equals("2.0.0"))
            throw LinkedInRefused.badRequest("X-Restli-Protocol-Version is not 2.0.0");
    }

    private static void limits(VendorCall call) {
        if (call.is(FaultKind.RATE_LIMIT)) throw LinkedInRefused.throttled("MINUTE");
        if (call.is(FaultKind.DAILY_QUOTA) || call.is(FaultKind.QUOTA)) throw LinkedInRefused.throttled("DAY");
        if (call.is(FaultKind.SERVER_ERROR))
            throw LinkedInRefused.of(503, 0, "SERVICE_UNAVAILABLE", "Service is unavailable");
    }

    private Asked asked(VendorCall call) {
        var owner = call.is(FaultKind.EXPIRED_TOKEN)
                ? java.util.Optional.<io.omnify.simulator.vendors.SimOwner>empty()
                : tokens.owner(VENDOR, call.header("Authorization"));
        if (owner.isEmpty()) {
            boolean expired = call.is(FaultKind.EXPIRED_TOKEN);
            throw LinkedInRefused.of(
                    401,
                    expired ? 65602 : 65600,
                    expired ? "EXPIRED_ACCESS_TOKEN" : "INVALID_ACCESS_TOKEN",
                    expired ? "The token used in the request has expired" : "Invalid access token");
        }
        var tunnelled = call.header("X-HTTP-Method-Override").equals("GET")
                && call.method().equals("POST");
        if (call.rawQuery().length() > LONGEST_QUERY)
            throw LinkedInRefused.of(414, 0, "URI_TOO_LONG", "Request-URI Too Long");
        var query = RestliText.query(tunnelled ? tunnel(call) : call.rawQuery());
        var path = List.of(call.path().substring(PREFIX.length() + 1).split("/"));
        return new Asked(call, method(call, tunnelled), path, query, body(call, tunnelled), owner.get());
    }

    private static String tunnel(VendorCall call) {
        if (call.header("Content-Type").startsWith("application/x-www-form-urlencoded")) return call.body();
        throw LinkedInRefused.badRequest("A tunnelled query is a form");
    }

    /** Refuses a method that its HTTP method cannot carry. */
    private static String method(VendorCall call, boolean tunnelled) {
        var http = tunnelled ? "GET" : call.method();
        var method = call.header("X-RestLi-Method").toLowerCase(java.util.Locale.ROOT);
        if (METHODS.getOrDefault(http, Set.of()).contains(method)) return method;
        throw LinkedInRefused.badRequest("X-RestLi-Method " + method + " does not go with " + http);
    }

    private static JsonNode body(VendorCall call, boolean tunnelled) {
        if (tunnelled || !call.method().equals("POST")) return Json.NODES.missingNode();
        if (!call.header("Content-Type").startsWith("application/json"))
            throw LinkedInRefused.of(415, 0, "UNSUPPORTED_MEDIA_TYPE", "Unsupported Content-Type");
        return call.json();
    }
}
