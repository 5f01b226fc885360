package io.omnify.vendor.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes a call to a vendor: within a time, retried as the policy says, failing in one way. */
public final class VendorCalls {
    private static final Logger LOG = Logger.getLogger(VendorCalls.class);

    private final String vendor;
    private final RetryPolicy policy;
    private final Predicate<VendorFailure> hopeless;
    private final InstantSource clock;

    /** @param hopeless failures that the vendor's code, other than their status, says will not pass */
    public VendorCalls(String vendor, RetryPolicy policy, Predicate<VendorFailure> hopeless, InstantSource clock) {
        this.vendor = vendor;
        this.policy = policy;
        this.hopeless = hopeless;
        this.clock = clock;
    }

    public static VendorCalls to(String vendor, Predicate<VendorFailure> hopeless) {
        var clock = InstantSource.system();
        var policy = new RetryPolicy(clock, () -> ThreadLocalRandom.current().nextDouble());
        return new VendorCalls(vendor, policy, hopeless, clock);
    }

    /** Waits and retries included, this takes no longer than {@code within}. Throws {@link VendorFailure}. */
    public <T> T call(Duration within, Callable<T> attempt) throws InterruptedException {
        var end = clock.instant().plus(within);
        for (int retries = 0; ; retries++) {
            try {
                return once(attempt, end);
            } catch (VendorFailure failure) {
                pauseOrThrow(retries, failure, end);
            }
        }
    }

    public RetryPolicy policy() {
        return policy;
    }

    void pauseOrThrow(int retries, VendorFailure failure, Instant end) throws InterruptedException {
        if (hopeless.test(failure)) throw failure;
        var wait = policy.delay(retries, failure)
                .filter(pause -> clock.instant().plus(pause).isBefore(end));
        if (wait.isEmpty()) throw failure;
        LOG.infof(
                "vendor call failed, trying again vendor=%s reason=%s retry=%d",
                vendor, failure.getMessage(), retries + 1);
        Thread.sleep(wait.get());
    }

    <T> T once(Callable<T> attempt, Instant end) throws InterruptedException {
        var task = new FutureTask<>(attempt);
        Thread.ofVirtual().name("calling-" + vendor).start(task);
        try {
            var left = Duration.between(clock.instant(), end).toMillis();
            return task.get(Math.max(1, left), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw VendorFailure.timeout();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (InterruptedException e) {
            task.cancel(true);
            throw e;
        }
    }

    /** What a REST client throws, in this module's words. */
    public static VendorFailure failure(@Nullable Throwable cause) {
        if (cause instanceof VendorFailure failure) return failure;
        if (isOfReading(cause)) return VendorFailure.unreadable("the answer makes no sense");
        for (var each = cause; each != null; each = each.getCause()) {
            if (each instanceof WebApplicationException answered) return answered(answered);
            if (each instanceof JsonProcessingException)
                return VendorFailure.unreadable("the answer is not readable JSON");
            if (each instanceof TimeoutException) return VendorFailure.timeout();
        }
        return VendorFailure.unreachable(cause == null ? new IllegalStateException("no reason") : cause);
    }

    /**
     * What reading an answer that came throws, where a field is missing or is not what it should be. Not for null, over
     * which the REST client falls itself when a connection is cut.
     */
    private static boolean isOfReading(@Nullable Throwable cause) {
        return cause instanceof IllegalArgumentException
                || cause instanceof ArithmeticException
                || cause instanceof DateTimeException
                || cause instanceof NoSuchElementException;
    }

    private static VendorFailure answered(WebApplicationException e) {
        var response = e.getResponse();
        if (response.getStatus() < 300) return VendorFailure.unreadable("the answer is not readable");
        return VendorFailure.status(response.getStatus(), headers(response.getStringHeaders()), body(e));
    }

    private static Map<String, String> headers(MultivaluedMap<String, String> all) {
        var headers = new HashMap<String, String>();
        all.keySet().forEach(name -> headers.put(name, all.getFirst(name)));
        return headers;
    }

    private static String body(WebApplicationException e) {
        try {
            return e.getResponse().readEntity(String.class);
        } catch (RuntimeException unreadable) {
            return "";
        }
    }
}
