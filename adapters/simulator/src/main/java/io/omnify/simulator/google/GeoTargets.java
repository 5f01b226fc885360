package io.omnify.simulator.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The countries an advertisement can be shown in, by Google's numbers where they are well known. */
final class GeoTargets {
    private static final Map<String, Integer> KNOWN = Map.of(
            "AT", 2040, "CH", 2756, "DE", 2276, "ES", 2724, "FR", 2250, "GB", 2826, "IT", 2380, "NL", 2528, "PL", 2616,
            "US", 2840);
    private static final int OTHERS = 9_000_000;
    private static final int LETTERS = 26;

    private GeoTargets() {}

    static Stream<ObjectNode> countries() {
        return Arrays.stream(Locale.getISOCountries()).map(GeoTargets::country);
    }

    private static ObjectNode country(String code) {
        int other = OTHERS + (code.charAt(0) - 'A') * LETTERS + code.charAt(1) - 'A';
        var id = String.valueOf(KNOWN.getOrDefault(code, other));
        return Json.NODES
                .objectNode()
                .put("resourceName", "geoTargetConstants/" + id)
                .put("id", id)
                .put("name", Locale.of("", code).getDisplayCountry(Locale.ENGLISH))
                .put("countryCode", code)
                .put("targetType", "Country")
                .put("status", "ENABLED");
    }
}
