package io.omnify.meta;

import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money and time as Meta writes them. */
final class Units {
    /** Meta counts these in whole units, whatever ISO 4217 says; all others in hundredths. */
    private static final Set<String> WHOLE =
            Set.of("CLP", "COP", "CRC", "HUF", "IDR", "ISK", "JPY", "KRW", "PYG", "TWD", "VND");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx");
    private static final DateTimeFormatter READ = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[XXX][XX]");

    /** What takes an end away. */
    static final String NEVER = "0";

    private Units() {}

    static long minor(Money money) {
        long micros = micros(money.currency());
        if (money.micros() % micros != 0) {
            var message = "Meta takes no amount finer than " + new Money(micros, money.currency()).amount() + " "
                    + money.currency() + ".";
            throw new PlatformFailed(
                    new Invalid("amount_too_fine", message, List.of(new FieldProblem("budget", message))));
        }
        return money.micros() / micros;
    }

    static Money money(String minor, Currency currency) {
        return new Money(Math.multiplyExact(Long.parseLong(minor), micros(currency)), currency);
    }

    private static long micros(Currency currency) {
        return WHOLE.contains(currency.getCurrencyCode()) ? 1_000_000 : 10_000;
    }

    static String time(ZonedDateTime time) {
        return WRITTEN.format(time);
    }

    static String end(Schedule schedule) {
        var end = schedule.end();
        return end == null ? NEVER : time(end);
    }

    static @Nullable Schedule schedule(@Nullable String start, @Nullable String end, ZoneId zone) {
        if (start == null) return null;
        var from = time(start, zone);
        var to = end == null ? null : time(end, zone);
        return new Schedule(from, to == null || !to.isAfter(from) ? null : to);
    }

    private static ZonedDateTime time(String text, ZoneId zone) {
        return OffsetDateTime.parse(text, READ).atZoneSameInstant(zone);
    }

    static @Nullable Instant epoch(@Nullable Long seconds) {
        return seconds == null || seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }
}
