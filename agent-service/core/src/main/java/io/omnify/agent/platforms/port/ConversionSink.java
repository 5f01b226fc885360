package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import java.util.List;

/** Tells an advertising platform what its clicks led to. */
public interface ConversionSink {
    /** How many one call takes at most. */
    int most();

    /**
     * At most {@link #most}. Rows without consent, too old for the vendor or without anything to recognise are refused
     * row by row; one bad row never fails the others. May be repeated: the event's id keeps it from counting twice.
     * Throws {@link io.omnify.agent.platforms.domain.PlatformFailed}.
     */
    BatchResult send(Access access, List<Conversion> conversions);
}
