package io.omnify.agent.adapter.mongo;

import io.omnify.agent.campaigns.domain.PlatformDay;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;

/** The stored form of a campaign's month on a platform. */
final class MonthForm {
    /** Where a day ends last: so long it is waited for where it was not noted whose day it is. */
    private static final String LAST = "-12:00";

    private static final String HOURS = "hours";

    private MonthForm() {}

    static String id(AdAccount account, DailyMetrics row) {
        return id(account.org(), account.connection(), row.campaign(), YearMonth.from(row.day()));
    }

    static String id(OrgId org, String connection, String campaign, YearMonth month) {
        return org.value() + "/" + connection + "/" + campaign + "/" + month;
    }

    /** What never changes of it. */
    static Document of(AdAccount account, DailyMetrics row) {
        return new Document("org", account.org().value())
                .append("connection", account.connection())
                .append("platform", account.platform().name())
                .append("account", account.account())
                .append("zone", account.zone().getId())
                .append("campaign", row.campaign())
                .append("month", YearMonth.from(row.day()).toString());
    }

    static String field(DailyMetrics row) {
        return "days." + key(row.day());
    }

    private static String key(LocalDate day) {
        return "%02d".formatted(day.getDayOfMonth());
    }

    /** What was said of hours before holds where nothing is said of them now. */
    static Document day(Document stored, Stated said, Instant asOf) {
        var known = stored.get("days", new Document()).get(key(said.day().day()), new Document());
        var hours = said.hours().isEmpty() ? known.getString(HOURS) : fingerprint(said.hours());
        return new Document("impressions", said.day().impressions())
                .append("clicks", said.day().clicks())
                .append("spend", said.day().spend().micros())
                .append("conversions", said.day().conversions().toPlainString())
                .append("revenue", said.day().revenue().micros())
                .append("currency", said.day().spend().currency().getCurrencyCode())
                .append(HOURS, hours)
                .append("asOf", asOf.toEpochMilli());
    }

    /** Hours are told and not kept: only whether they are other ones is asked of them again. */
    private static String fingerprint(List<HourlyMetrics> hours) {
        var text = hours.stream().map(HourlyMetrics::toString).collect(Collectors.joining("\n"));
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Those that are not stored yet, or were stated otherwise before. */
    static List<Stated> news(Document stored, List<Stated> said, Instant asOf) {
        var days = stored.get("days", new Document());
        return said.stream()
                .filter(each -> {
                    var known = days.get(key(each.day().day()), Document.class);
                    return known == null || isNews(known, day(stored, each, asOf));
                })
                .toList();
    }

    private static boolean isNews(Document known, Document said) {
        if (number(known, "asOf") >= number(said, "asOf")) return false;
        var before = new Document(known).append(HOURS, known.getString(HOURS)).append("asOf", 0L);
        return !new Document(said).append("asOf", 0L).equals(before);
    }

    static List<PlatformDay> days(Platform platform, Document stored, LocalDate from, LocalDate to) {
        var month = YearMonth.parse(Objects.requireNonNull(stored.getString("month")));
        var campaign = Objects.requireNonNull(stored.getString("campaign"));
        var zone = ZoneId.of(stored.get("zone", LAST));
        var found = new ArrayList<PlatformDay>();
        stored.get("days", new Document()).forEach((key, value) -> {
            var day = month.atDay(Integer.parseInt(key));
            if (day.isBefore(from) || day.isAfter(to)) return;
            var metrics = metrics(campaign, day, (Document) value);
            found.add(new PlatformDay(platform, metrics, zone, Instant.ofEpochMilli(number((Document) value, "asOf"))));
        });
        found.sort(Comparator.comparing(each -> each.metrics().day()));
        return found;
    }

    private static DailyMetrics metrics(String campaign, LocalDate day, Document stored) {
        var currency = Currency.getInstance(stored.getString("currency"));
        return new DailyMetrics(
                campaign,
                day,
                number(stored, "impressions"),
                number(stored, "clicks"),
                new Money(number(stored, "spend"), currency),
                new BigDecimal(Objects.requireNonNull(stored.getString("conversions"))),
                new Money(number(stored, "revenue"), currency));
    }

    private static long number(Document stored, String field) {
        return Objects.requireNonNull(stored.get(field, Number.class), field).longValue();
    }
}
