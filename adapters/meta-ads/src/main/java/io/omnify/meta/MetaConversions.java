package io.omnify.meta;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.BatchResult.Row;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.meta.PeopleApi.Event;
import io.omnify.meta.PeopleApi.Events;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The Conversions API. Meta refuses a whole batch for one bad event and does not say which, so a refused batch is
 * halved until the bad ones stand alone; their ids keep what is sent again from counting twice.
 */
final class MetaConversions implements ConversionSink {
    private static final int MOST = 1_000;
    private static final Duration OLDEST = Duration.ofDays(7);
    private static final int MOST_CALLS = 200;

    private final Graph graph;
    private final InstantSource clock;

    MetaConversions(Graph graph, InstantSource clock) {
        this.graph = graph;
        this.clock = clock;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public BatchResult send(Access access, List<Conversion> conversions) {
        Rows.limit(conversions.size(), MOST);
        var rows = new Rows<Conversion>();
        for (int i = 0; i < conversions.size(); i++) rows.judge(i, conversions.get(i), refusal(i, conversions.get(i)));
        var pixels = new LinkedHashMap<String, List<Integer>>();
        for (int i = 0; i < rows.good().size(); i++)
            pixels.computeIfAbsent(rows.good().get(i).action(), _ -> new ArrayList<>())
                    .add(i);
        var sending = new Sending(access, rows);
        pixels.forEach(sending::send);
        return rows.result(sending.accepted, sending.reference);
    }

    private Optional<Row> refusal(int i, Conversion conversion) {
        var ofPerson = Rows.people(i, conversion.person(), true);
        var clicked = conversion.clickId() != null && conversion.person().consented();
        if (ofPerson.isPresent() && !clicked) return ofPerson;
        if (!conversion.action().matches("[0-9]{1,20}")) return Optional.of(Row.withoutAction(i, "number of a pixel"));
        return conversion.at().isBefore(clock.instant().minus(OLDEST))
                ? Optional.of(Row.tooOld(i, OLDEST))
                : Optional.empty();
    }

    /** One batch on its way, in as many pieces as its bad events make necessary. */
    private final class Sending {
        private final Access access;
        private final Rows<Conversion> rows;
        private int accepted;
        private int calls;
        private String reference = "";

        Sending(Access access, Rows<Conversion> rows) {
            this.access = access;
            this.rows = rows;
        }

        void send(String pixel, List<Integer> some) {
            try {
                var events = new Events(
                        some.stream().map(i -> event(rows.good().get(i))).toList());
                calls++;
                var received = graph.write(access, (api, as) -> api.people().send(as, pixel, events));
                accepted += Objects.requireNonNullElse(received.eventsReceived(), some.size());
                reference = Objects.requireNonNullElse(received.fbtraceId(), "");
            } catch (PlatformFailed e) {
                if (!(e.failure() instanceof Invalid invalid)) throw e;
                divide(pixel, some, invalid);
            }
        }

        private void divide(String pixel, List<Integer> some, Invalid invalid) {
            if (some.size() == 1 || calls >= MOST_CALLS) {
                some.forEach(i -> rows.refuse(i, invalid.code(), invalid.message()));
                return;
            }
            send(pixel, some.subList(0, some.size() / 2));
            send(pixel, some.subList(some.size() / 2, some.size()));
        }
    }

    private static Event event(Conversion conversion) {
        return ConversionEvents.event(conversion);
    }
}
