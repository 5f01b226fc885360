package io.omnify.analytics.imports.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells by the titles only one advertising platform uses whose export a file is. */
final class Platforms {
    static final String OTHER = "other";

    private Platforms() {}

    static String of(List<Header> headers) {
        var words = headers.stream().map(Header::words).collect(Collectors.toSet());
        if (any(words, Set.of("campaign group name", "start date in utc", "campaign group id"))) return "linkedin_ads";
        var facebook = words.stream().anyMatch(word -> word.startsWith("fb ") || word.contains("facebook"));
        if (facebook
                || any(
                        words,
                        Set.of(
                                "amount spent",
                                "reporting starts",
                                "ad set name",
                                "link clicks",
                                "ad set id",
                                "ausgegebener betrag",
                                "clicks all",
                                "importe gastado"))) return "meta_ads";
        if (any(words, Set.of("impr", "conv value", "avg cpc", "ad group", "campaign type"))) return "google_ads";
        return OTHER;
    }

    private static boolean any(Set<String> words, Set<String> telling) {
        return telling.stream().anyMatch(words::contains);
    }
}
