package io.omnify.simulator.mail;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The newest letters, in memory: they carry secrets, so a restart forgets them. */
@Singleton
class Letters {
    static final int CAPACITY = 500;

    private final Deque<Letter> letters = new ArrayDeque<>();
    private final InstantSource clock;
    private long last;

    Letters(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String from, String to, MimeText content) {
        var letter = new Letter(++last, from, to, content.subject(), clock.instant(), content.text(), content.html());
        letters.addFirst(letter);
        while (letters.size() > CAPACITY) letters.removeLast();
    }

    /** Newest first; {@code to} is a part of the address. */
    synchronized List<Letter> to(String to, int limit) {
        var part = to.toLowerCase(Locale.ROOT);
        return letters.stream()
                .filter(letter -> letter.to().toLowerCase(Locale.ROOT).contains(part))
                .limit(limit)
                .toList();
    }

    synchronized void clear() {
        letters.clear();
    }
}
