package io.omnify.simulator.openai;

import java.nio.charset.StandardCharsets;

/** Counts tokens the same way every time: about four bytes each, as real tokenisers average. */
final class Tokens {
    private static final int BYTES_PER_TOKEN = 4;

    private Tokens() {}

    static int of(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_PER_TOKEN);
    }

    /** The beginning of the text that costs at most so many tokens. */
    static String first(int tokens, String text) {
        int end = Math.min(text.length(), tokens * BYTES_PER_TOKEN);
        while (end > 0 && of(text.substring(0, end)) > tokens) end--;
        boolean splitsPair = end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splitsPair ? end - 1 : end);
    }
}
