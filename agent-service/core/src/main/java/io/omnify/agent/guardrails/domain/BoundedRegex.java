package io.omnify.agent.guardrails.domain;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * An author's regular expression, which may be one that never ends: the text is handed over behind a counter, and a
 * search that has looked at too many characters is over.
 */
final class BoundedRegex {
    private static final int MOST_STEPS = 2_000_000;
    private static final int MOST_KEPT = 1_000;
    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private BoundedRegex() {}

    /** What came of a search. */
    enum Found {
        YES,
        NO,
        /** It took too long to tell. */
        UNKNOWN
    }

    /** Throws IllegalArgumentException when this is no regular expression. */
    static void check(String pattern) {
        try {
            compiled(pattern);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern is no regular expression: " + e.getDescription(), e);
        }
    }

    static Found find(String pattern, String text) {
        try {
            return compiled(pattern).matcher(new Counted(text)).find() ? Found.YES : Found.NO;
        } catch (TooLong | StackOverflowError e) {
            return Found.UNKNOWN;
        }
    }

    private static Pattern compiled(String pattern) {
        if (COMPILED.size() > MOST_KEPT) COMPILED.clear();
        return COMPILED.computeIfAbsent(pattern, text -> Pattern.compile(text, Pattern.CASE_INSENSITIVE));
    }

    private static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("too many steps", null, false, false);
        }
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private int steps;

        Counted(String text) {
            this.text = text;
        }

        @Override
        public char charAt(int index) {
            if (++steps > MOST_STEPS) throw new TooLong();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
