package io.omnify.simulator.vendors;

import jakarta.inject.Singleton;
import java.util.UUID;

/** What vendors call a request by, so that people can ask about it; nothing else comes of it, however often it is asked. */
@Singleton
public class RequestIds {
    private static final int DIGITS = 22;

    public String next() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, DIGITS);
    }
}
