package io.omnify.vendor.http;

import io.omnify.vendor.http.UsageReader.Usage;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which account of a vendor may be called when. Time is given to it, so that a day can be tried in a second. */
final class AccountLimits {
    private static final int MOST_ACCOUNTS = 20_000;

    private final Terms terms;
    private final List<FairBucket> shared;
    private final Map<String, AccountState> accounts;

    AccountLimits(Terms terms, long now) {
        this.terms = terms;
        this.shared =
                terms.shared().stream().map(each -> new FairBucket(each, now)).toList();
        this.accounts = leastUsedForgotten();
    }

    private static Map<String, AccountState> leastUsedForgotten() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, AccountState> eldest) {
                return size() > MOST_ACCOUNTS;
            }
        };
    }

    /** Takes a call of the account and zero, or takes nothing and the milliseconds to wait. */
    synchronized long take(String account, CommonLimit common, long now) {
        var state = state(account, now);
        var org = organisation(account);
        var wait = state.waitFor(now);
        if (wait > 0) return wait;
        wait = common.waitFor(org, now);
        for (var each : shared) wait = Math.max(wait, each.waitFor(org, now));
        if (wait > 0) return wait;
        state.take();
        common.take(org, now);
        for (var each : shared) each.take(org, now);
        return 0;
    }

    /** Milliseconds the account must be left alone because its calls fail; zero for one that tries. */
    synchronized long rest(String account, long now) {
        return state(account, now).restFor(now);
    }

    synchronized void succeeded(String account, long now) {
        state(account, now).succeeded();
    }

    synchronized void failed(String account, long now) {
        state(account, now).failed(now);
    }

    synchronized void throttled(String account, Duration asked, long now) {
        state(account, now).throttled(asked, now);
    }

    synchronized void uses(String account, Usage usage, long now) {
        state(account, now).uses(usage, now);
    }

    private AccountState state(String account, long now) {
        var known = accounts.get(account);
        if (known != null) return known;
        var fresh = new AccountState(terms.perAccount(), now);
        accounts.put(account, fresh);
        return fresh;
    }

    private static String organisation(String account) {
        int slash = account.indexOf('/');
        return slash < 0 ? account : account.substring(0, slash);
    }
}
