package io.omnify.simulator.sandbox;

/** Finds the last place of a key in the file with 16 bytes each, so that millions of effects fit a small heap. */
final class KeyIndex {
    private static final int SMALLEST = 1 << 12;

    private long[] hashes = new long[SMALLEST];
    private long[] places = new long[SMALLEST];
    private int size;

    void put(String key, long place) {
        if (size * 2 > hashes.length) grow();
        put(hash(key), place + 1); // 0 means none
    }

    /** -1 when there is none; another key of the same hash is possible, so the reader compares. */
    long place(String key) {
        return places[slot(hash(key))] - 1;
    }

    void clear() {
        hashes = new long[SMALLEST];
        places = new long[SMALLEST];
        size = 0;
    }

    private void put(long hash, long stored) {
        int slot = slot(hash);
        if (places[slot] == 0) size++;
        hashes[slot] = hash;
        places[slot] = stored;
    }

    private int slot(long hash) {
        int slot = (int) hash & hashes.length - 1;
        while (places[slot] != 0 && hashes[slot] != hash) slot = slot + 1 & hashes.length - 1;
        return slot;
    }

    private void grow() {
        var oldHashes = hashes;
        var oldPlaces = places;
        hashes = new long[oldHashes.length * 2];
        places = new long[oldHashes.length * 2];
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) if (oldPlaces[i] != 0) put(oldHashes[i], oldPlaces[i]);
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        return hash ^ hash >>> 32;
    }
}
