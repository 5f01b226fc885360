package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Whom a campaign is shown to, in LinkedIn's facets: its places and segments have numbers only LinkedIn knows. */
final class Targeting {
    private static final String FACET = "urn:li:adTargetingFacet:";
    private static final List<AgeRange> AGES = List.of(
            new AgeRange(18, 24, "(18,24)"),
            new AgeRange(25, 34, "(25,34)"),
            new AgeRange(35, 54, "(35,54)"),
            new AgeRange(55, 65, "(55,2147483647)"));

    private final RestliClient client;
    private final Map<String, String> places = new ConcurrentHashMap<>(); // at most as many as there are countries

    Targeting(RestliClient client) {
        this.client = client;
    }

    private record AgeRange(int from, int to, String name) {
        boolean meets(Audience audience) {
            return from <= audience.maxAge() && to >= audience.minAge();
        }
    }

    Map<String, Object> criteria(Access access, Audience audience) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(anyOf(
                "locations",
                audience.countries().stream().map(each -> place(access, each)).toList()));
        var ages = AGES.stream().filter(each -> each.meets(audience)).toList();
        if (ages.size() < AGES.size())
            all.add(anyOf(
                    "ageRanges",
                    ages.stream().map(each -> "urn:li:ageRange:" + each.name()).toList()));
        if (!audience.lists().isEmpty())
            all.add(anyOf(
                    "audienceMatchingSegments",
                    audience.lists().stream().map(each -> segment(access, each)).toList()));
        return Restli.object("include", Restli.object("and", all));
    }

    private static Map<String, Object> anyOf(String facet, List<String> urns) {
        return Restli.object("or", Restli.object(FACET + facet, urns));
    }

    private String place(Access access, String country) {
        var key = access.mode() + "/" + country;
        var known = places.get(key);
        if (known != null) return known;
        var found = look(access, country);
        places.put(key, found);
        return found;
    }

    private String look(Access access, String country) {
        if (!List.of(Locale.getISOCountries()).contains(country)) throw unknown(country);
        var name = Locale.of("", country).getDisplayCountry(Locale.ENGLISH);
        var query = Restli.finder("typeahead")
                .with("queryVersion", "QUERY_USES_URNS")
                .with("facet", FACET + "locations")
                .with("query", name);
        return client.find(access, "/adTargetingEntities", query, Wire.Entity.class).elements().stream()
                .filter(each -> name.equals(each.name()))
                .map(Wire.Entity::urn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> unknown(country));
    }

    private static PlatformFailed unknown(String country) {
        var message = "LinkedIn knows no country " + country + ".";
        return new PlatformFailed(new PlatformFailure.Invalid(
                "unknown_country", message, List.of(new FieldProblem("audience.countries", message))));
    }

    /** A segment is targeted by another name than the one it is filled by. */
    private String segment(Access access, String list) {
        var segment = client.get(access, "/dmpSegments/" + RestliClient.number(list), Wire.Segment.class);
        var destinations = segment.destinations();
        return (destinations == null ? List.<Wire.Destination>of() : destinations)
                .stream()
                        .map(Wire.Destination::destinationSegmentId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow(() -> new PlatformFailed(new PlatformFailure.Unavailable(
                                "segment_not_ready", "LinkedIn is not done with the audience " + list + ".")));
    }
}
