package io.omnify.google;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.vendor.http.AccountCalls;
import io.omnify.vendor.http.Allowance;
import io.omnify.vendor.http.Sha256;
import io.omnify.vendor.http.Terms;
import io.omnify.vendor.http.UsageReader;
import io.omnify.vendor.http.VendorFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whose quota a call uses up. Google counts the live calls of its Ads API by developer token: ours, which all
 * organisations share, or the one a connection brings. Nothing else is counted there.
 */
final class Quotas {
    /** Google names no number; it slows down those who are much faster. */
    private static final Allowance SMOOTH = Allowance.of(200, Duration.ofSeconds(10));

    private static final int MOST_TOKENS = 1_000;
    private static final Terms ALONE = Terms.of(SMOOTH)
            .reading(new Throttling())
            .hopeless(Errors::isHopeless)
            .harmless(Errors::isTurnedAway);
    private static final Terms BY_TOKEN = ALONE.forAll(Errors::isOfTheToken);

    private final AccountCalls ours;
    private final AccountCalls uncounted = AccountCalls.to("google-ads", ALONE);
    private final Map<String, AccountCalls> brought = new LinkedHashMap<>(16, 0.75f, true);

    /** @param callsPerDay of our developer token, 0 without limit */
    Quotas(int callsPerDay) {
        ours = AccountCalls.to(
                "google-ads",
                callsPerDay > 0 ? BY_TOKEN.sharing(Allowance.of(callsPerDay, Duration.ofDays(1))) : BY_TOKEN);
    }

    /** For a call of the Ads API. */
    AccountCalls ads(Access access) {
        if (access.mode() != Mode.LIVE) return uncounted;
        var own = access.setting(GoogleConnector.DEVELOPER_TOKEN);
        return own.isEmpty() ? ours : brought(Sha256.hex(own));
    }

    /** For the Data Manager and for tokens. */
    AccountCalls uncounted() {
        return uncounted;
    }

    private synchronized AccountCalls brought(String token) {
        var calls = brought.computeIfAbsent(token, _ -> AccountCalls.to("google-ads", BY_TOKEN));
        if (brought.size() > MOST_TOKENS)
            brought.remove(brought.keySet().iterator().next());
        return calls;
    }

    /** Google throttles by a code that may come with any status. */
    private static final class Throttling implements UsageReader {
        @Override
        public Optional<Usage> read(Function<String, Optional<String>> headers) {
            return Optional.empty();
        }

        @Override
        public Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
            if (!Errors.isTurnedAway(failure)) return Optional.empty();
            return Errors.status(failure)
                    .map(status -> Optional.ofNullable(Errors.reason(status).retryAfter()))
                    .orElse(asked)
                    .or(() -> Optional.of(Duration.ZERO));
        }
    }
}
