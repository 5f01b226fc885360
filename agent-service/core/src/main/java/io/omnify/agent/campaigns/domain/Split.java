package io.omnify.agent.campaigns.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** Divides a budget by shares so that not a cent is lost or made: the parts always add up to the whole. */
public final class Split {
    private Split() {}

    /** The same for each, the remainder of a millionth to the first. */
    public static SequencedMap<Platform, Long> equal(List<Platform> platforms) {
        var shares = new LinkedHashMap<Platform, Long>();
        long each = Placement.WHOLE / platforms.size();
        for (var platform : platforms) shares.put(platform, each);
        shares.merge(platforms.getFirst(), Placement.WHOLE - each * platforms.size(), Long::sum);
        return shares;
    }

    /** In whole smallest coins of the currency; who lost most by rounding down gets a coin first. */
    public static SequencedMap<Platform, Money> amounts(Money whole, Map<Platform, Long> shares) {
        long coin = whole.coin();
        long coins = whole.micros() / coin;
        var parts = new LinkedHashMap<Platform, Long>();
        var lost = new LinkedHashMap<Platform, Long>();
        shares.forEach((platform, share) -> {
            parts.put(platform, Math.multiplyExact(coins, share) / Placement.WHOLE);
            lost.put(platform, Math.multiplyExact(coins, share) % Placement.WHOLE);
        });
        long left = coins - parts.values().stream().mapToLong(Long::longValue).sum();
        var order = new ArrayList<>(lost.entrySet());
        order.sort(Collections.reverseOrder(Comparator.comparingLong(Map.Entry::getValue)));
        for (int i = 0; i < left; i++) parts.merge(order.get(i).getKey(), 1L, Long::sum);
        var amounts = new LinkedHashMap<Platform, Money>();
        parts.forEach((platform, part) -> amounts.put(platform, new Money(part * coin, whole.currency())));
        return amounts;
    }

    /** What each is of all; adds up to the whole. */
    public static SequencedMap<Platform, Long> shares(Map<Platform, Money> amounts) {
        long all = amounts.values().stream().mapToLong(Money::micros).sum();
        var shares = new LinkedHashMap<Platform, Long>();
        long given = 0;
        for (var each : amounts.entrySet()) {
            long share = (long) ((double) each.getValue().micros() / all * Placement.WHOLE);
            shares.put(each.getKey(), share);
            given += share;
        }
        shares.merge(amounts.keySet().iterator().next(), Placement.WHOLE - given, Long::sum);
        return shares;
    }
}
