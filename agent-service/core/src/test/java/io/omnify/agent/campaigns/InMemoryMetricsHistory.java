package io.omnify.agent.campaigns;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Days in a map. */
public final class InMemoryMetricsHistory implements MetricsHistory {
    private record Key(String org, String connection, String campaign, LocalDate day) {}

    private final Map<Key, PlatformDay> days = new LinkedHashMap<>();
    private final Map<Key, List<HourlyMetrics>> hours = new LinkedHashMap<>();

    /** What it was told that campaigns are called. */
    public final Map<String, Name> names = new HashMap<>();

    /** The most rows that were given at once. */
    public int most;

    @Override
    public synchronized int record(AdAccount account, List<Stated> said, Map<String, Name> names, Instant asOf) {
        this.names.putAll(names);
        most = Math.max(most, said.size());
        int changed = 0;
        for (var each : said) {
            var row = each.day();
            var key = new Key(account.org().value(), account.connection(), row.campaign(), row.day());
            var known = Optional.ofNullable(days.get(key));
            if (known.filter(before -> !before.asOf().isBefore(asOf)).isPresent()) continue;
            var before = hours.getOrDefault(key, List.of());
            var now = each.hours().isEmpty() ? before : each.hours();
            if (known.filter(day -> day.metrics().equals(row)).isPresent() && now.equals(before)) continue;
            days.put(key, new PlatformDay(account.platform(), row, account.zone(), asOf));
            hours.put(key, now);
            changed++;
        }
        return changed;
    }

    /** What is known of the hours of all days. */
    public synchronized List<HourlyMetrics> hours() {
        return hours.values().stream().flatMap(List::stream).toList();
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
