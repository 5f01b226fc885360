package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.port.ConversionSink;
import java.math.BigDecimal;
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
        var refused = new ArrayList<BatchResult.Row>();
        for (int i = 0; i < conversions.size(); i++) {
            var conversion = conversions.get(i);
            var why = refusal(conversion, actions);
            if (why.isPresent()) refused.add(new BatchResult.Row(i, why.get().code, why.get().message));
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

    private enum Refused {
        NO_CONSENT("no_consent", "This person has not agreed to it."),
        TOO_OLD("too_old", "Google takes what is at most 90 days old."),
        NOBODY("nothing_to_recognise", "Neither a click nor an e-mail address nor a phone number."),
        NO_ACTION("no_action", "Google's conversion actions have numbers, and one call takes ten of them.");

        private final String code;
        private final String message;

        Refused(String code, String message) {
            this.code = code;
            this.message = message;
        }
    }

    private Optional<Refused> refusal(Conversion conversion, Map<String, ?> actions) {
        if (!conversion.person().consented()) return Optional.of(Refused.NO_CONSENT);
        if (isOlder(conversion.at())) return Optional.of(Refused.TOO_OLD);
        if (conversion.clickId() == null && People.of(conversion.person()).isEmpty())
            return Optional.of(Refused.NOBODY);
        boolean full = actions.size() >= MOST_DESTINATIONS && !actions.containsKey(conversion.action());
        return full || !Gaql.isNumber(conversion.action()) ? Optional.of(Refused.NO_ACTION) : Optional.empty();
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
                value == null ? null : BigDecimal.valueOf(value.micros(), 6).stripTrailingZeros(),
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
