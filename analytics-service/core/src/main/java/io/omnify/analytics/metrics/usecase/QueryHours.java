package io.omnify.analytics.metrics.usecase;

import io.omnify.analytics.metrics.domain.Days;
import io.omnify.analytics.metrics.domain.HoursOfDay;
import io.omnify.analytics.metrics.domain.HoursOfDay.Dial;
import io.omnify.analytics.metrics.domain.HoursQuery;
import io.omnify.analytics.metrics.domain.HoursTable;
import io.omnify.analytics.metrics.port.AdHours;
import io.omnify.auth.api.OrgId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Answers what was done by the hour; adds only hours of one platform, day, clock and currency. Without a day each
 * platform's clock is answered up to its own latest, because one that is ahead must not hide a day that still runs.
 */
public final class QueryHours {
    /** Somewhere on earth it is the day before yesterday of somewhere else, for two hours of each day. */
    private static final int APART = 2;

    private static final Comparator<HoursOfDay> ORDER = Comparator.comparing(HoursOfDay::dial, byDial());

    private final AdHours hours;

    public QueryHours(AdHours hours) {
        this.hours = hours;
    }

    public HoursTable handle(OrgId org, HoursQuery query) {
        var silent = new TreeSet<>(hours.silent(org));
        var asked = query.whose().platform();
        if (!asked.isEmpty()) silent.removeIf(platform -> !platform.equals(asked));
        var day = query.day();
        if (day != null) {
            var days = upTo(day, query.days());
            return new HoursTable(days, told(org, query, days), silent);
        }
        return hours.latest(org, query.whose())
                .map(last -> latest(org, query, last, silent))
                .orElseGet(() -> new HoursTable(null, List.of(), silent));
    }

    private record Clock(String platform, String zone) {
        static Clock of(HoursOfDay told) {
            return new Clock(told.dial().platform(), told.dial().zone());
        }
    }

    /** @param last of all clocks; one that is further behind it than clocks are apart has stopped */
    private HoursTable latest(OrgId org, HoursQuery query, LocalDate last, SortedSet<String> silent) {
        var earliest = last.minusDays(APART);
        var told = told(org, query, new Days(upTo(earliest, query.days()).from(), last));
        var lasts = new HashMap<Clock, LocalDate>();
        for (var each : told) lasts.merge(Clock.of(each), later(each.dial().day(), earliest), QueryHours::later);
        var asked = told.stream()
                .filter(each -> upTo(lasts.getOrDefault(Clock.of(each), last), query.days())
                        .contains(each.dial().day()))
                .toList();
        var from = asked.stream()
                .map(each -> each.dial().day())
                .reduce(upTo(last, query.days()).from(), (one, other) -> one.isBefore(other) ? one : other);
        return new HoursTable(new Days(from, last), asked, silent);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Days upTo(LocalDate last, int days) {
        return new Days(last.minusDays(days - 1L), last);
    }

    private List<HoursOfDay> told(OrgId org, HoursQuery query, Days days) {
        var sums = new HashMap<Dial, HoursOfDay>();
        for (LocalDate day = days.from(); !day.isAfter(days.to()); day = day.plusDays(1))
            hours.each(org, query.whose(), day, told -> sums.merge(told.dial(), told, HoursOfDay::and));
        return sums.values().stream().sorted(ORDER).toList();
    }

    private static Comparator<Dial> byDial() {
        return Comparator.comparing(Dial::day)
                .thenComparing(Dial::platform)
                .thenComparing(Dial::zone)
                .thenComparing(dial -> dial.currency().getCurrencyCode());
    }
}
