package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.BatchResult.Row;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.port.ConversionSink;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversions through the Data Manager; Google counts each transaction's id once. */
final class GoogleConversions implements ConversionSink {
    private static final int MOST = 2_000;
    private static final int MOST_DESTINATIONS = 10;
    private static final Duration OLDEST = Duration.ofDays(90);

    private final Ingestion ingestion;
    private final InstantSource clock;

    GoogleConversions(AdsClient client, InstantSource clock) {
        this.ingestion = new Ingestion(client);
        this.clock = clock;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public BatchResult send(Access access, List<Conversion> conversions) {
        if (conversions.size() > MOST) throw Failures.invalid("conversions", "at most " + MOST + " at once");
        var actions = new LinkedHashMap<String, PeopleWire.Destination>();
        var rows = new ArrayList<Ingestion.Placed<PeopleWire.Event>>();
        var refused = new ArrayList<Row>();
        for (int i = 0; i < conversions.size(); i++) {
            var conversion = conversions.get(i);
            var why = refusal(i, conversion, actions);
            if (why.isPresent()) refused.add(why.get());
            else {
                actions.computeIfAbsent(
                        conversion.action(), action -> Destinations.of(access, "action_" + action, action));
                rows.add(new Ingestion.Placed<>(i, event(conversion)));
            }
        }
        var to = List.copyOf(actions.values());
        return ingestion.send(
                access,
                Ingestion.Method.EVENTS,
                rows,
                refused,
                events -> new PeopleWire.Events(to, events, "HEX", PeopleWire.Consent.GIVEN));
    }

    private Optional<Row> refusal(int i, Conversion conversion, Map<String, ?> actions) {
        if (!conversion.person().consented()) return Optional.of(Row.withoutConsent(i));
        if (isOlder(conversion.at())) return Optional.of(Row.tooOld(i, OLDEST));
        if (conversion.clickId() == null && People.of(conversion.person()).isEmpty())
            return Optional.of(Row.unrecognisable(i, "a click, an e-mail address, a phone number"));
        boolean full = actions.size() >= MOST_DESTINATIONS && !actions.containsKey(conversion.action());
        return full || !Gaql.isNumber(conversion.action())
                ? Optional.of(Row.withoutAction(i, "number of a conversion action, of which one call takes ten"))
                : Optional.empty();
    }

    private boolean isOlder(Instant at) {
        return at.isBefore(clock.instant().minus(OLDEST));
    }

    private static PeopleWire.Event event(Conversion conversion) {
        var value = conversion.value();
        return new PeopleWire.Event(
                List.of("action_" + conversion.action()),
                conversion.eventId(),
                conversion.at().truncatedTo(ChronoUnit.SECONDS).toString(),
                People.of(conversion.person()).orElse(null),
                click(conversion.clickId()),
                value == null ? null : value.currency().getCurrencyCode(),
                value == null ? null : value.decimal(),
                "WEB");
    }

    /** Clicks from apps have names of their own; who stores them puts the name in front. */
    private static PeopleWire.@Nullable AdIdentifiers click(@Nullable String click) {
        if (click == null) return null;
        if (click.startsWith("gbraid:")) return new PeopleWire.AdIdentifiers(null, click.substring(7), null);
        if (click.startsWith("wbraid:")) return new PeopleWire.AdIdentifiers(null, null, click.substring(7));
        return new PeopleWire.AdIdentifiers(click, null, null);
    }
}
