package io.omnify.agent.executions.usecase;

/** Finds an address in a text only where it stands whole: a part of another address was meant by nobody. */
final class Addresses {
    private static final String INSIDE = "-_~/?#@$&*+=%";
    private static final String BETWEEN = ".,:;!?";

    private Addresses() {}

    /** The whole address, and not the beginning of a longer one or a part of another. */
    static boolean isWhole(String words, String address) {
        if (address.isEmpty()) return false;
        for (int at = words.indexOf(address); at >= 0; at = words.indexOf(address, at + 1)) {
            if ((at == 0 || !isInside(words.charAt(at - 1))) && endsAt(words, at + address.length())) return true;
        }
        return false;
    }

    /** A mark that ends a sentence belongs to the address only when the address goes on behind it. */
    private static boolean endsAt(String words, int end) {
        var next = end;
        while (next < words.length() && BETWEEN.indexOf(words.charAt(next)) >= 0) next++;
        return next == words.length() || !isInside(words.charAt(next));
    }

    private static boolean isInside(char letter) {
        return Character.isLetterOrDigit(letter) || INSIDE.indexOf(letter) >= 0;
    }

    /** The whole host, and not the end or the beginning of another one. */
    static boolean isHost(String words, String host) {
        for (int at = words.indexOf(host); at >= 0; at = words.indexOf(host, at + 1)) {
            var before = at == 0 ? ' ' : words.charAt(at - 1);
            var end = at + host.length();
            var after = end == words.length() ? ' ' : words.charAt(end);
            var dotted = after == '.' && end + 1 < words.length() && Character.isLetterOrDigit(words.charAt(end + 1));
            if (!isPart(before) && before != '.' && !isPart(after) && !dotted) return true;
        }
        return false;
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '-' || letter == '@';
    }
}
