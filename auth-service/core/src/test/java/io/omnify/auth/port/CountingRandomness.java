package io.omnify.auth.port;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that differ at every call. */
public final class CountingRandomness implements Randomness {
    private int last;

    @Override
    public synchronized byte[] bytes(int length) {
        var number = ByteBuffer.allocate(Math.max(4, length)).putInt(Math.max(0, length - 4), ++last);
        return length >= 4 ? number.array() : Arrays.copyOfRange(number.array(), 4 - length, 4);
    }
}
