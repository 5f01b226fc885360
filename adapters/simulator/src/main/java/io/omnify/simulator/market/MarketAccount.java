package io.omnify.simulator.market;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** An advertiser's account at a vendor: its money is in its currency and its days are days of its zone. */
public record MarketAccount(String vendor, String tenant, String id, String name, String currency, ZoneId zone) {
    public LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }
}
