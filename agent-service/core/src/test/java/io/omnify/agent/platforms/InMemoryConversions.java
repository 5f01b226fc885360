package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.ConversionSink;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Conversions in a map by their event's id. */
public final class InMemoryConversions implements ConversionSink {
    private static final Duration OLDEST = Duration.ofDays(90);

    private final InstantSource clock;
    private final Map<String, Conversion> counted = new LinkedHashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();

    public InMemoryConversions(InstantSource clock) {
        this.clock = clock;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    /** Each once, however often it was sent. */
    public synchronized List<Conversion> counted() {
        return List.copyOf(counted.values());
    }

    @Override
    public int most() {
        return 1_000;
    }

    @Override
    public synchronized BatchResult send(Access access, List<Conversion> conversions) {
        InMemoryAdPlatform.enter(access, failures);
        if (conversions.size() > most()) throw InMemoryAdPlatform.invalid("conversions", "at most " + most());
        var failed = new ArrayList<BatchResult.Row>();
        for (int i = 0; i < conversions.size(); i++) {
            var why = refusal(conversions.get(i));
            if (why.isEmpty()) counted.put(conversions.get(i).eventId(), conversions.get(i));
            else failed.add(new BatchResult.Row(i, why, "refused"));
        }
        return new BatchResult(conversions.size() - failed.size(), failed, "req_1");
    }

    private String refusal(Conversion conversion) {
        if (conversion.at().isBefore(clock.instant().minus(OLDEST))) return "too_old";
        if (conversion.clickId() != null && conversion.person().consented()) return "";
        return InMemoryAudiences.refusal(conversion.person(), true);
    }
}
