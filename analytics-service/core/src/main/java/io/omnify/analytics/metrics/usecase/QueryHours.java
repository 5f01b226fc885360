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
import java.util.Optional;
import java.util.TreeSet;

/** Answers what was done by the hour; adds only hours of one platform, day, clock and currency. */
public final class QueryHours {
    private static final Comparator<HoursOfDay> ORDER = Comparator.comparing(HoursOfDay::dial, byDial());

    private final AdHours hours;

    public QueryHours(AdHours hours) {
        this.hours = hours;
    }

    public HoursTable handle(OrgId org, HoursQuery query) {
        var silent = new TreeSet<>(hours.silent(org));
        var asked = query.whose().platform();
        if (!asked.isEmpty()) silent.removeIf(platform -> !platform.equals(asked));
        var last = Optional.ofNullable(query.day()).or(() -> hours.latest(org, query.whose()));
        if (last.isEmpty()) return new HoursTable(null, List.of(), silent);
        var days = new Days(last.get().minusDays(query.days() - 1L), last.get());
        return new HoursTable(days, told(org, query, days), silent);
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
