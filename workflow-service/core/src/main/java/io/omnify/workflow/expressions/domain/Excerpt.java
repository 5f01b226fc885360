package io.omnify.workflow.expressions.domain;

/** As much of a text as fits where it is kept or told. */
public final class Excerpt {
    private Excerpt() {}

    /** The beginning of the text, never half a character. */
    public static String of(String text, int most) {
        if (text.length() <= most) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }

    /** The same, and three dots where something is missing. */
    public static String dotted(String text, int most) {
        return text.length() <= most ? text : of(text, most) + "...";
    }
}
