package io.omnify.simulator.meta;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.RequestIds;
import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import io.omnify.simulator.vendors.VendorWire;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;

/** Meta's wire: the version in the address, the token somewhere, faults in Meta's own words, and the usage headers. */
@Singleton
class MetaRoutes {
    private final VendorWire wire;
    private final RequestIds requests;
    private final TokenEdge tokens;
    private final Graph graph;

    MetaRoutes(VendorWire wire, RequestIds requests, TokenEdge tokens, Graph graph) {
        this.wire = wire;
        this.requests = requests;
        this.tokens = tokens;
        this.graph = graph;
    }

    void register(@Observes Router router) {
        wire.serve(router, Nodes.VENDOR, "/meta", this::answer);
    }

    VendorAnswer answer(VendorCall call) {
        var trace = requests.next();
        var account = account(call.path());
        try {
            var failed = MetaFaults.before(call, account, trace);
            if (failed.isPresent()) return failed.get();
            var answer = VendorAnswer.json(200, done(call, trace));
            return MetaFaults.after(call, trace).orElse(UsageHeaders.light(answer, account));
        } catch (GraphError error) {
            return UsageHeaders.light(error.answer(trace), account);
        }
    }

    private ObjectNode done(VendorCall call, String trace) {
        var path = path(call.path());
        var params = GraphCall.params(call);
        var token = call.bearer().isEmpty() ? params.path("access_token").asText() : call.bearer();
        params.remove("access_token");
        switch (String.join("/", path)) {
            case "oauth/access_token" -> {
                return tokens.token(params);
            }
            case "debug_token" -> {
                return tokens.debug(token, params.path("input_token").asText());
            }
            default -> {
                var owner = tokens.owner(token, params.path("appsecret_proof").asText());
                params.remove("appsecret_proof");
                var asked = new GraphCall(call, path, owner, params);
                return revokes(asked) ? revoked(token) : graph.answer(asked, trace);
            }
        }
    }

    private static boolean revokes(GraphCall call) {
        return call.method().equals("DELETE") && call.path().equals(List.of("me", "permissions"));
    }

    private ObjectNode revoked(String token) {
        tokens.revoke(token);
        return Json.NODES.objectNode().put("success", true);
    }

    /** Behind the version, which must be in the form that Meta's have. */
    private static List<String> path(String whole) {
        var parts =
                Arrays.stream(whole.split("/")).filter(part -> !part.isEmpty()).toList();
        if (parts.size() < 3 || !parts.get(1).matches("v[0-9]{1,2}\\.[0-9]"))
            throw GraphError.of(400, 2500, 0, "Unknown path components: " + whole);
        return parts.subList(2, parts.size());
    }

    /** The account in the address; empty where there is none. */
    private static String account(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> part.startsWith("act_"))
                .map(part -> part.substring(4))
                .findFirst()
                .orElse("");
    }
}
