package io.omnify.simulator.linkedin;

import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorAnswer;
import java.util.Arrays;
import java.util.Locale;

/** Countries by the beginning of their English names; their numbers are nobody's but ours. */
final class SimPlaces {
    private static final int FIRST = 101_000_000;
    private static final int MOST = 10;

    private SimPlaces() {}

    static VendorAnswer answer(Asked asked) {
        asked.finder("typeahead");
        if (!asked.text("facet").equals("urn:li:adTargetingFacet:locations"))
            throw LinkedInRefused.badRequest("facet is not known");
        var begin = asked.text("query").toLowerCase(Locale.ROOT);
        var found = Json.NODES.arrayNode();
        var countries = Locale.getISOCountries();
        Arrays.sort(countries);
        for (int i = 0; i < countries.length && found.size() < MOST; i++) {
            var name = Locale.of("", countries[i]).getDisplayCountry(Locale.ENGLISH);
            if (name.toLowerCase(Locale.ROOT).startsWith(begin))
                found.addObject()
                        .put("urn", "urn:li:geo:" + (FIRST + i))
                        .put("facetUrn", "urn:li:adTargetingFacet:locations")
                        .put("name", name);
        }
        return Answers.elements(found);
    }
}
