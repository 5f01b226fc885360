package io.omnify.simulator.market;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The two accounts of each tenant at each vendor, always the same: one on either side of the ocean. */
final class Accounts {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz0123456789";

    private final Map<String, MarketAccount> known = new ConcurrentHashMap<>();

    List<MarketAccount> of(String vendor, String tenant) {
        var europe = new MarketAccount(vendor, tenant, id(vendor, tenant, 0), "Example Europe", "EUR", BERLIN);
        var america = new MarketAccount(vendor, tenant, id(vendor, tenant, 1), "Example America", "USD", NEW_YORK);
        known.put(vendor + "/" + europe.id(), europe);
        known.put(vendor + "/" + america.id(), america);
        return List.of(europe, america);
    }

    /** Only after {@link #of} was asked for its tenant. */
    Optional<MarketAccount> find(String vendor, String id) {
        return Optional.ofNullable(known.get(vendor + "/" + id));
    }

    /** In the form the vendor's ids have. */
    private static String id(String vendor, String tenant, int number) {
        long hash = Draw.hash(vendor, tenant, String.valueOf(number)) >>> 1;
        return switch (vendor) {
            case "google_ads" -> String.valueOf(1_000_000_000L + hash % 9_000_000_000L);
            case "meta_ads" -> String.valueOf(100_000_000_000_000L + hash % 900_000_000_000_000L);
            case "linkedin_ads" -> String.valueOf(500_000_000L + hash % 100_000_000L);
            default -> letters(hash);
        };
    }

    private static String letters(long seed) {
        var text = new StringBuilder();
        var draw = new Draw(seed);
        for (int i = 0; i < 20; i++) text.append(LETTERS.charAt(Math.floorMod((int) draw.next(), LETTERS.length())));
        return text.toString();
    }
}
