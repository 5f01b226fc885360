package io.omnify.analytics.metrics;

import io.omnify.analytics.metrics.domain.CampaignHours;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursQuery.Whose;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The port's promises kept in maps. */
public final class InMemoryAdHours implements AdHours {
    private final Map<OrgId, Map<List<Object>, CampaignHours>> told = new HashMap<>();
    private final Map<OrgId, SortedSet<String>> silent = new HashMap<>();

    @Override
    public void put(OrgId org, Collection<CampaignHours> said) {
        var mine = told.computeIfAbsent(org, any -> new HashMap<>());
        for (var one : said) {
            var dial = one.told().dial();
            mine.merge(
                    List.of(dial.platform(), one.externalId(), dial.day()),
                    one,
                    (old, now) -> now.told().asOf().isAfter(old.told().asOf()) ? now : old);
        }
    }

    @Override
    public void each(OrgId org, Whose whose, LocalDate day, Consumer<HoursOfDay> taker) {
        matching(org, whose).filter(hours -> hours.dial().day().equals(day)).forEach(taker);
    }

    @Override
    public Optional<LocalDate> latest(OrgId org, Whose whose) {
        return matching(org, whose).map(hours -> hours.dial().day()).max(Comparator.naturalOrder());
    }

    private Stream<HoursOfDay> matching(OrgId org, Whose whose) {
        return told.getOrDefault(org, Map.of()).values().stream()
                .filter(one -> whose.campaign().isEmpty()
                        || whose.campaign().equals(whose.byOurId() ? one.campaignId() : one.externalId()))
                .map(CampaignHours::told)
                .filter(hours -> whose.platform().isEmpty()
                        || whose.platform().equals(hours.dial().platform()));
    }

    @Override
    public void forget(Instant before) {
        told.values()
                .forEach(mine -> mine.values().removeIf(one -> one.told().asOf().isBefore(before)));
    }

    @Override
    public void tells(OrgId org, String platform, boolean hours) {
        var mine = silent.computeIfAbsent(org, any -> new TreeSet<>());
        if (hours) mine.remove(platform);
        else mine.add(platform);
    }

    @Override
    public SortedSet<String> silent(OrgId org) {
        return new TreeSet<>(silent.getOrDefault(org, new TreeSet<>()));
    }
}
