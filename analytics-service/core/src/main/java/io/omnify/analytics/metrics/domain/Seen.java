package io.omnify.analytics.metrics.domain;

/**
 * Remembers in little memory which known facts an import has confirmed so far, so that a later line of the same file
 * that contradicts one is recognised without writing anything for the lines that bring nothing new. Beyond two million
 * it remembers no more: then a contradicting line counts as a correction.
 */
public final class Seen {
    private static final int MOST = 2_000_000;
    private static final int FIRST_SIZE = 1 << 10;

    private long[] table = new long[FIRST_SIZE];
    private int count;

    public void add(String identity) {
        if (count >= MOST || contains(identity)) return;
        if (count * 2 >= table.length) grow();
        put(key(identity));
        count++;
    }

    public boolean contains(String identity) {
        var key = key(identity);
        for (int at = slot(key); table[at] != 0; at = next(at)) if (table[at] == key) return true;
        return false;
    }

    private void grow() {
        var old = table;
        table = new long[old.length * 2];
        for (var key : old) if (key != 0) put(key);
    }

    private void put(long key) {
        int at = slot(key);
        while (table[at] != 0) at = next(at);
        table[at] = key;
    }

    private int next(int at) {
        return (at + 1) & (table.length - 1);
    }

    private int slot(long key) {
        return (int) (key >>> 32) & (table.length - 1);
    }

    /** Identities are made of a digest already; 64 bits of it are enough to tell millions apart. Never 0. */
    private static long key(String identity) {
        long key = 0xcbf29ce484222325L;
        for (int i = 0; i < identity.length(); i++) key = (key ^ identity.charAt(i)) * 0x100000001b3L;
        key ^= key >>> 29;
        key *= 0xbf58476d1ce4e5b9L;
        key ^= key >>> 32;
        return key == 0 ? 1 : key;
    }
}
