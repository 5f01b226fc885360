package io.omnify.simulator.meta;

import io.omnify.simulator.vendors.VendorAnswer;
import io.omnify.simulator.vendors.VendorCall;
import java.time.Duration;
import java.util.Optional;

/** Ordered failures in Meta's own form. */
final class MetaFaults {
    private static final int USE_CASE = 80_004;
    private static final int TOO_MANY_CALLS = 2_446_079;
    private static final long A_DAY_MINUTES = Duration.ofHours(12).toMinutes();

    private MetaFaults() {}

    /** What keeps a call from having any effect. */
    static Optional<VendorAnswer> before(VendorCall call, String account, String trace) {
        return switch (call.fault().kind()) {
            case RATE_LIMIT -> {
                var minutes = Math.max(1, Math.ceilDiv(call.fault().retryAfterSeconds(), 60));
                yield Optional.of(throttled(account, minutes, trace));
            }
            case QUOTA, DAILY_QUOTA -> Optional.of(throttled(account, A_DAY_MINUTES, trace));
            case EXPIRED_TOKEN ->
                error(trace, GraphError.token(463, "Error validating access token: Session has expired."));
            case VERSION_SUNSET ->
                error(
                        trace,
                        GraphError.of(
                                400, 2635, 0, "You are calling a deprecated version of the Ads API. Please update."));
            case SERVER_ERROR ->
                error(
                        trace,
                        GraphError.of(500, 2, 0, "An unexpected error has occurred. Please retry your request later."));
            default -> Optional.empty();
        };
    }

    /** What spoils the answer of something that was done. */
    static Optional<VendorAnswer> after(VendorCall call, String trace) {
        return switch (call.fault().kind()) {
            case SUCCESS_AS_ERROR -> error(trace, GraphError.of(500, 1, 0, "An unknown error occurred"));
            default -> Optional.empty();
        };
    }

    private static VendorAnswer throttled(String account, long minutes, String trace) {
        var error = GraphError.of(
                400, USE_CASE, TOO_MANY_CALLS, "There have been too many calls to this ad-account. Wait a bit.");
        return UsageHeaders.used(error.answer(trace), account, 100, minutes);
    }

    private static Optional<VendorAnswer> error(String trace, GraphError error) {
        return Optional.of(error.answer(trace));
    }
}
