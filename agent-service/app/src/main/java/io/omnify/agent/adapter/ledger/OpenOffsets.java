package io.omnify.agent.adapter.ledger;

import java.util.TreeSet;

/** Up to where a partition's commands are all answered, though they are answered in any order. */
final class OpenOffsets {
    private final TreeSet<Long> open = new TreeSet<>();
    private long next = -1;
    private long committed = -1;

    synchronized void begin(long offset) {
        open.add(offset);
        next = offset + 1;
    }

    synchronized void end(long offset) {
        open.remove(offset);
        notifyAll();
    }

    /** The place to go on from after a crash; -1 when it is known already. */
    synchronized long toCommit() {
        long place = open.isEmpty() ? next : open.first();
        if (place == committed || next < 0) return -1;
        committed = place;
        return place;
    }

    /** Waits until nothing is open or the time is over. */
    synchronized void awaitNone(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!open.isEmpty()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return;
            wait(left);
        }
    }
}
