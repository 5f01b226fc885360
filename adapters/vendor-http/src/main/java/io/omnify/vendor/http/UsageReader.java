package io.omnify.vendor.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a vendor's answers say about the calls that are left. The vendor knows best: it sees the calls of all instances
 * of this service and of whoever else works on the account.
 */
@FunctionalInterface
public interface UsageReader {
    /** Nobody says anything. */
    UsageReader SILENT = headers -> Optional.empty();

    /** @param headers the answer's, by name in any case; empty where there is none */
    Optional<Usage> read(Function<String, Optional<String>> headers);

    /** As {@link #read}, of what the account shares with all others that are called by the same app. */
    default Optional<Usage> readCommon(Function<String, Optional<String>> headers) {
        return Optional.empty();
    }

    /**
     * Whether a failed call was turned away for there being too many, and for how long none should follow. Vendors that
     * say so by a code in the body override this.
     *
     * @param asked the wait named in the answer's headers
     */
    default Optional<Duration> throttled(VendorFailure failure, Optional<Duration> asked) {
        return failure.status() == 429 ? Optional.of(asked.orElse(Duration.ZERO)) : Optional.empty();
    }

    /**
     * How an account stands.
     *
     * @param share of the allowance that is used, 0 to 1
     * @param renews when there is more again
     */
    record Usage(double share, Duration renews) {
        /** So many left of so many, until then. */
        public static Usage left(long left, long of, Duration renews) {
            return new Usage(of <= 0 ? 1 : 1 - Math.clamp((double) left / of, 0, 1), renews);
        }
    }
}
