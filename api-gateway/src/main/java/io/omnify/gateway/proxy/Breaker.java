package io.omnify.gateway.proxy;

import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Stops asking a service that keeps failing to answer, and lets one request at a time find out whether it is back. An
 * answer of any status is an answer.
 */
final class Breaker {
    private static final Logger LOG = Logger.getLogger(Breaker.class);
    private static final int FAILURES = 5;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(4);
    private final String service;
    private volatile int failures;
    private long pause = FIRST_PAUSE;
    private long openUntil;

    Breaker(String service) {
        this.service = service;
    }

    boolean lets() {
        return failures < FAILURES || probes(System.nanoTime());
    }

    private synchronized boolean probes(long now) {
        if (now - openUntil < 0) return false;
        openUntil = now + pause;
        return true;
    }

    void answered() {
        if (failures > 0) close();
    }

    private synchronized void close() {
        if (failures >= FAILURES) LOG.infof("service answers again service=%s", service);
        failures = 0;
        pause = FIRST_PAUSE;
    }

    synchronized void failed() {
        failures = Math.min(FAILURES, failures + 1);
        if (failures < FAILURES) return;
        var now = System.nanoTime();
        if (now - openUntil >= 0) LOG.warnf("service does not answer, not asking for a while service=%s", service);
        openUntil = now + pause;
        pause = Math.min(LONGEST_PAUSE, pause * 2);
    }
}
