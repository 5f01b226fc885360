package io.omnify.vendor.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * Calls a vendor for the accounts of organisations: within what the vendor allows each of them and all together, not at
 * all while an account's calls only fail, retried by one rule. An account is named {@code <organisation>/<the vendor's
 * id>}.
 */
public final class AccountCalls {
    private final VendorCalls calls;
    private final Terms terms;
    private final InstantSource clock;
    private final AccountLimits limits;
    private final Sleeper sleeper;

    /** Waits, so that tests need not. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    AccountCalls(String vendor, Terms terms, InstantSource clock, Sleeper sleeper) {
        var policy = new RetryPolicy(clock, () -> ThreadLocalRandom.current().nextDouble());
        this.calls = new VendorCalls(vendor, policy, terms.hopeless(), clock);
        this.terms = terms;
        this.clock = clock;
        this.limits = new AccountLimits(terms, clock.millis());
        this.sleeper = sleeper;
    }

    public static AccountCalls to(String vendor, Terms terms) {
        return new AccountCalls(vendor, terms, InstantSource.system(), Thread::sleep);
    }

    /** Waits and retries included, takes no longer than {@code within}. Throws {@link VendorFailure}. */
    public <T> T read(String account, Duration within, Callable<T> attempt) throws InterruptedException {
        return call(account, within, attempt, true);
    }

    /**
     * The same for what changes something: made again only where the failure proves that nothing happened. Any other is
     * for the caller to look into; see {@link VendorFailure#neverSent}.
     */
    public <T> T write(String account, Duration within, Callable<T> attempt) throws InterruptedException {
        return call(account, within, attempt, false);
    }

    private <T> T call(String account, Duration within, Callable<T> attempt, boolean repeatable)
            throws InterruptedException {
        var end = clock.instant().plus(within);
        var underway = new Underway(account);
        for (int retries = 0; ; retries++) {
            enter(account, end);
            try {
                var answer = calls.once(() -> underway.during(attempt), end);
                limits.succeeded(account, clock.millis());
                return answer;
            } catch (VendorFailure failure) {
                failed(account, failure);
                if (!repeatable && !failure.neverSent() && !terms.harmless().test(failure)) throw failure;
                calls.pauseOrThrow(retries, failure, end);
            }
        }
    }

    /** Returns when it is the account's turn; throws when that would be too late. */
    private void enter(String account, Instant end) throws InterruptedException {
        var rest = limits.rest(account, clock.millis());
        if (rest > 0) throw VendorFailure.resting(Duration.ofMillis(rest));
        for (var wait = take(account); wait.isPositive(); wait = take(account)) {
            if (clock.instant().plus(wait).isAfter(end)) throw VendorFailure.limited(wait);
            sleeper.sleep(wait);
        }
    }

    private Duration take(String account) {
        return Duration.ofMillis(limits.take(account, clock.millis()));
    }

    private void failed(String account, VendorFailure failure) {
        var now = clock.millis();
        heard(account, failure::header);
        var throttled = terms.usage().throttled(failure, calls.policy().retryAfter(failure));
        if (throttled.isPresent()) {
            if (terms.forAll().test(failure)) limits.throttledAll(throttled.get(), now);
            else limits.throttled(account, throttled.get(), now);
            return;
        }
        boolean ill = failure.kind() != VendorFailure.Kind.STATUS || failure.status() >= 500;
        if (ill) limits.failed(account, now);
        else limits.succeeded(account, now);
    }

    /** For adapters that see an answer's headers themselves and have no {@link UsageFilter} registered. */
    public void heard(String account, Function<String, Optional<String>> headers) {
        terms.usage().read(headers).ifPresent(usage -> limits.uses(account, usage, clock.millis()));
    }

    /** The call that a thread is making, for {@link UsageFilter} to know whose answer it sees. */
    final class Underway {
        private final String account;

        Underway(String account) {
            this.account = account;
        }

        private <T> T during(Callable<T> attempt) throws Exception {
            UsageFilter.CURRENT.set(this);
            try {
                return attempt.call();
            } finally {
                UsageFilter.CURRENT.remove();
            }
        }

        void heard(Function<String, Optional<String>> headers) {
            AccountCalls.this.heard(account, headers);
        }
    }
}
