package io.omnify.agent.adapter.mongo;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A platform's money, stored. */
public record ShareDocument(String platform, long micros, String currency) {
    static List<ShareDocument> of(Map<Platform, Money> shares) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new ShareDocument(
                        each.getKey().name(),
                        each.getValue().micros(),
                        each.getValue().currency().getCurrencyCode()))
                .toList();
    }

    static Map<Platform, Money> toDomain(List<ShareDocument> stored) {
        var shares = new EnumMap<Platform, Money>(Platform.class);
        for (var each : stored)
            shares.put(
                    Platform.valueOf(each.platform()), new Money(each.micros(), Currency.getInstance(each.currency())));
        return shares;
    }
}
