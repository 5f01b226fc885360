package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.platforms.domain.DailyMetrics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Days in a map. */
public final class InMemoryMetricsHistory implements MetricsHistory {
    private record Key(String org, String connection, String campaign, LocalDate day) {}

    private final Map<Key, PlatformDay> days = new LinkedHashMap<>();

    /** The most rows that were given at once. */
    public int most;

    @Override
    public synchronized int record(AdAccount account, List<DailyMetrics> rows, Map<String, Name> names, Instant asOf) {
        most = Math.max(most, rows.size());
        int changed = 0;
        for (var row : rows) {
            var key = new Key(account.org().value(), account.connection(), row.campaign(), row.day());
            var known = Optional.ofNullable(days.get(key));
            if (known.filter(each -> !each.asOf().isBefore(asOf)).isPresent()) continue;
            if (known.filter(each -> each.metrics().equals(row)).isPresent()) continue;
            days.put(key, new PlatformDay(account.platform(), row, account.zone(), asOf));
            changed++;
        }
        return changed;
    }

    @Override
    public synchronized List<PlatformDay> days(Campaign campaign, LocalDate from, LocalDate to) {
        return campaign.placements().stream()
                .sorted(Comparator.comparing(Placement::platform))
                .flatMap(part -> of(campaign, part))
                .filter(day -> !day.metrics().day().isBefore(from)
                        && !day.metrics().day().isAfter(to))
                .toList();
    }

    private Stream<PlatformDay> of(Campaign campaign, Placement part) {
        return days.entrySet().stream()
                .filter(each -> each.getKey().org().equals(campaign.org().value()))
                .filter(each -> each.getKey().connection().equals(part.connection()))
                .filter(each -> each.getKey().campaign().equals(part.externalId()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(day -> day.metrics().day()));
    }
}
