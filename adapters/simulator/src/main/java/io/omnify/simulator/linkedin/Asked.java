package io.omnify.simulator.linkedin;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.faults.FaultKind;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.SimOwner;
import io.omnify.simulator.vendors.VendorCall;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A request to the marketing API that may be answered: version and token are good and its query is read.
 *
 * @param method Rest.li's, such as {@code partial_update}
 * @param path the segments behind the base
 */
record Asked(
        VendorCall call, String method, List<String> path, Map<String, JsonNode> query, JsonNode body, SimOwner owner) {
    /** The account in the path; one of somebody else is refused as LinkedIn does. */
    MarketAccount account() {
        return account(path.get(1));
    }

    MarketAccount account(String id) {
        return owner.account(id).orElseThrow(LinkedInRefused::denied);
    }

    /** The account a URN names. */
    MarketAccount accountOf(String urn) {
        return account(id(urn, "urn:li:sponsoredAccount:"));
    }

    boolean is(FaultKind kind) {
        return call.is(kind);
    }

    /** Refuses a finder of another name. */
    void finder(String name) {
        if (!method.equals("finder") || !text("q").equals(name))
            throw LinkedInRefused.badRequest("Finder " + text("q") + " is not supported by this resource");
    }

    /** Empty when it is not there. */
    String text(String name) {
        return parameter(name).asText();
    }

    JsonNode parameter(String name) {
        return query.getOrDefault(name, Json.NODES.missingNode());
    }

    int number(String name, int usual, int most) {
        var text = text(name);
        if (text.isEmpty()) return usual;
        if (!text.matches("\\d{1,6}") || Integer.parseInt(text) > most)
            throw LinkedInRefused.badRequest(name + " is a number up to " + most);
        return Integer.parseInt(text);
    }

    /** What a search wants of a field; empty for everything. */
    List<String> wanted(String field) {
        return texts(parameter("search").path(field).path("values"));
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** What is behind the kind's prefix; refuses another kind. */
    static String id(String urn, String kind) {
        if (urn.startsWith(kind) && urn.substring(kind.length()).matches("\\d{1,19}"))
            return urn.substring(kind.length());
        throw LinkedInRefused.badRequest("\"" + urn + "\" is no " + kind + "{id}");
    }
}
