package io.omnify.agent.adapter.schema;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How large a regular expression is once its repetitions are written out, told before anybody writes them out. */
final class PatternSize {
    /** What a repetition repeats. */
    private static final class Group {
        private long sum;
        private long last;

        void add(long size) {
            sum += size;
            last = size;
        }

        void times(long count) {
            sum += last * Math.max(0, count - 1);
            last *= Math.max(1, count);
        }
    }

    private static final Pattern REPEAT = Pattern.compile("\\{(\\d{1,9})(?:,(\\d{0,9}))?}");
    private static final int DEEPEST = 50;
    private static final long MOST = 2_000;

    private final String text;
    private final Matcher repeat;
    private final Deque<Group> open = new ArrayDeque<>();
    private int at;

    private PatternSize(String text) {
        this.text = text;
        this.repeat = REPEAT.matcher(text);
        open.push(new Group());
    }

    /** Whether it stays small; what cannot be measured does not count as small. */
    static boolean isSmall(String pattern) {
        return pattern.length() <= MOST && !pattern.contains("\\Q") && new PatternSize(pattern).measured();
    }

    private boolean measured() {
        while (at < text.length()) {
            if (!step() || open.size() > DEEPEST || open.getFirst().sum > MOST) return false;
        }
        return open.size() == 1;
    }

    private boolean step() {
        switch (text.charAt(at)) {
            case '\\' -> escape();
            case '[' -> set();
            case '(' -> {
                open.push(new Group());
                at++;
            }
            case ')' -> {
                if (open.size() == 1) return false;
                var done = open.pop();
                open.getFirst().add(done.sum + 1);
                at++;
            }
            case '{' -> brace();
            default -> one(1);
        }
        return true;
    }

    private void one(int length) {
        open.getFirst().add(1);
        at += length;
    }

    private void brace() {
        if (!repeat.find(at) || repeat.start() != at) {
            one(1);
            return;
        }
        var most = repeat.group(2);
        var count = Long.parseLong(most == null || most.isEmpty() ? repeat.group(1) : most);
        open.getFirst().times(count);
        at = repeat.end();
    }

    /** With the braces of a letter's number or a kind of letter, which repeat nothing. */
    private void escape() {
        var named = at + 2 < text.length() && "xpP".indexOf(text.charAt(at + 1)) >= 0 && text.charAt(at + 2) == '{';
        var end = named ? text.indexOf('}', at) : -1;
        one(end < 0 ? 2 : end + 1 - at);
    }

    private void set() {
        int end = at + 1;
        if (end < text.length() && text.charAt(end) == '^') end++;
        if (end < text.length() && text.charAt(end) == ']') end++;
        while (end < text.length() && text.charAt(end) != ']') {
            var named = text.startsWith("[:", end) ? text.indexOf(":]", end + 2) : -1;
            if (named >= 0) end = named + 2;
            else end += text.charAt(end) == '\\' ? 2 : 1;
        }
        one(end + 1 - at);
    }
}
