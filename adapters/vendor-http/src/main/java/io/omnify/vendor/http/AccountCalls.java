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
    /** After what all share was used up: slowly at first, in turns. */
    private static final Allowance AFTERWARDS = Allowance.of(600, Duration.ofMinutes(1));

    private final VendorCalls calls;
    private final Terms terms;
    private final InstantSource clock;
    private final AccountLimits limits;
    private final CommonLimit together = new CommonLimit(AFTERWARDS);
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
        return call(new Underway(account, together), within, attempt, true);
    }

    /** As {@link #read(String, Duration, Callable)}, where other accounts and other calls share a limit with this one. */
    public <T> T read(String account, CommonLimit common, Duration within, Callable<T> attempt)
            throws InterruptedException {
        return call(new Underway(account, common), within, attempt, true);
    }

    /**
     * The same for what changes something: made again only where the failure proves that nothing happened. Any other is
     * for the caller to look into; see {@link VendorFailure#neverSent}.
     */
    public <T> T write(String account, Duration within, Callable<T> attempt) throws InterruptedException {
        return call(new Underway(account, together), within, attempt, false);
    }

    /** As {@link #write(String, Duration, Callable)}, where other accounts and other calls share a limit with this one. */
    public <T> T write(String account, CommonLimit common, Duration within, Callable<T> attempt)
            throws InterruptedException {
        return call(new Underway(account, common), within, attempt, false);
    }

    private <T> T call(Underway underway, Duration within, Callable<T> attempt, boolean repeatable)
            throws InterruptedException {
        var end = clock.instant().plus(within);
        for (int retries = 0; ; retries++) {
            enter(underway, end);
            try {
                var answer = calls.once(() -> underway.during(attempt), end);
                limits.succeeded(underway.account, clock.millis());
                underway.common.succeeded();
                return answer;
            } catch (VendorFailure failure) {
                failed(underway, failure);
                if (!repeatable && !failure.neverSent() && !terms.harmless().test(failure)) throw failure;
                calls.pauseOrThrow(retries, failure, end);
            }
        }
    }

    /** Returns when it is the account's turn; throws when that would be too late. */
    private void enter(Underway call, Instant end) throws InterruptedException {
        var rest = limits.rest(call.account, clock.millis());
        if (rest > 0) throw VendorFailure.resting(Duration.ofMillis(rest));
        for (var wait = take(call); wait.isPositive(); wait = take(call)) {
            if (clock.instant().plus(wait).isAfter(end)) throw VendorFailure.limited(wait);
            sleeper.sleep(wait);
        }
    }

    private Duration take(Underway call) {
        return Duration.ofMillis(limits.take(call.account, call.common, clock.millis()));
    }

    private void failed(Underway call, VendorFailure failure) {
        var account = call.account;
        var now = clock.millis();
        heard(account, failure::header);
        var throttled = terms.usage().throttled(failure, calls.policy().retryAfter(failure));
        if (throttled.isPresent()) {
            if (terms.forAll().test(failure)) call.common.throttled(throttled.get(), now);
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
        private final CommonLimit common;

        Underway(String account, CommonLimit common) {
            this.account = account;
            this.common = common;
        }

        private <T> T during(Callable<T> attempt) throws Exception {
            UsageFilter.CURRENT.set(this);
            try {
                return attempt.call();
            } finally {
                UsageFilter.CURRENT.remove();
            }
        }

        /** @param good whether the answer is to whom it says: what is told to a caller that is not let in is nobody's */
        void heard(Function<String, Optional<String>> headers, boolean good) {
            AccountCalls.this.heard(account, headers);
            if (good) terms.usage().readCommon(headers).ifPresent(usage -> common.uses(usage, clock.millis()));
        }
    }
}
