package io.omnify.agent.platforms.domain;

import java.util.List;

/**
 * Whom a campaign is shown to.
 *
 * @param countries ISO 3166-1 codes of two letters; at least one
 * @param minAge from 18
 * @param maxAge to 65, which means "and older"
 * @param interests free words; platforms without them ignore them
 * @param lists the platform's ids of uploaded audiences
 */
public record Audience(List<String> countries, int minAge, int maxAge, List<String> interests, List<String> lists) {
    public Audience {
        countries = List.copyOf(countries);
        interests = List.copyOf(interests);
        lists = List.copyOf(lists);
        if (countries.isEmpty()) throw new IllegalArgumentException("an audience lives in at least one country");
        if (minAge < 18 || maxAge > 65 || minAge > maxAge) throw new IllegalArgumentException("ages are 18 to 65");
    }

    public static Audience in(String... countries) {
        return new Audience(List.of(countries), 18, 65, List.of(), List.of());
    }
}
