package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.platforms.domain.Platform;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;

/** Shares as people write them: each more than nothing, one together but for the last digit of a third. */
final class Shares {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(Placement.WHOLE);
    private static final long TOLERANCE = 3;

    private Shares() {}

    /** In millionths; empty when it is none. */
    static Optional<Long> of(BigDecimal share) {
        boolean one = share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
        return one ? Optional.of(share.multiply(WHOLE).longValue()) : Optional.empty();
    }

    /** Whether they are one together; what was rounded away is the first one's then. */
    static boolean complete(LinkedHashMap<Platform, Long> shares) {
        long left = Placement.WHOLE
                - shares.values().stream().mapToLong(Long::longValue).sum();
        if (shares.isEmpty() || Math.abs(left) > TOLERANCE) return false;
        shares.merge(shares.firstEntry().getKey(), left, Long::sum);
        return true;
    }
}
