package io.omnify.analytics.imports.domain;

/** Repeats what a file says in a message, but never at length. */
final class Quote {
    private static final int LONGEST = 40;

    private Quote() {}

    static String of(String text) {
        var line = text.strip().replaceAll("\\p{Cntrl}+", " ");
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line) + '"';
    }
}
