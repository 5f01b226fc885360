package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.shared.domain.Money;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** LinkedIn's conversions API; each event's id keeps it from counting twice. */
final class LinkedInConversions implements ConversionSink {
    private static final int MOST = 5_000;
    private static final Duration OLDEST = Duration.ofDays(90);
    private static final String CLICK = "LINKEDIN_FIRST_PARTY_ADS_TRACKING_UUID";

    private final RestliClient client;
    private final InstantSource clock;

    LinkedInConversions(RestliClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public BatchResult send(Access access, List<Conversion> conversions) {
        Rows.check(conversions.size(), MOST);
        var oldest = clock.instant().minus(OLDEST);
        var rows = new Rows();
        for (int i = 0; i < conversions.size(); i++) {
            var conversion = conversions.get(i);
            var ids = ids(conversion);
            if (!conversion.person().consented()) rows.refuse(BatchResult.Row.withoutConsent(i));
            else if (ids.isEmpty()) rows.refuse(BatchResult.Row.unrecognisable(i, "an e-mail address, a click"));
            else if (conversion.at().isBefore(oldest)) rows.refuse(BatchResult.Row.tooOld(i, OLDEST));
            else if (!RestliClient.isNumber(conversion.action()))
                rows.refuse(BatchResult.Row.withoutAction(i, "conversion's number"));
            else rows.send(i, event(conversion, ids));
        }
        return rows.through(wire -> client.createAll(access, "/conversionEvents", wire));
    }

    private static List<Wire.UserId> ids(Conversion conversion) {
        var ids = new ArrayList<Wire.UserId>();
        People.email(conversion.person()).ifPresent(ids::add);
        var click = conversion.clickId();
        if (click != null && !click.isBlank()) ids.add(new Wire.UserId(CLICK, click));
        return ids;
    }

    private static Wire.ConversionEvent event(Conversion conversion, List<Wire.UserId> ids) {
        return new Wire.ConversionEvent(
                Urns.CONVERSION + RestliClient.number(conversion.action()),
                conversion.at().toEpochMilli(),
                value(conversion.value()),
                conversion.eventId(),
                new Wire.User(ids, People.info(conversion.person())));
    }

    private static Wire.@Nullable Amount value(@Nullable Money value) {
        return value == null
                ? null
                : new Wire.Amount(value.amount(), value.currency().getCurrencyCode());
    }
}
