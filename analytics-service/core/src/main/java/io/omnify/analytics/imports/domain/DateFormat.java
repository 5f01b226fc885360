package io.omnify.analytics.imports.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a file writes days, such as {@code dd-MM-yyyy}; strict about the calendar, lenient about leading zeros. */
public final class DateFormat {
    private static final Pattern ALLOWED = Pattern.compile("[yMdE ,./-]{4,24}");
    private static final Pattern TIME = Pattern.compile("(?:T|\\s+)\\d{1,2}:\\d{2}.*$");
    private static final int REMEMBERED = 5_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final Map<String, Optional<LocalDate>> known = new HashMap<>();

    private DateFormat(String pattern, DateTimeFormatter formatter) {
        this.pattern = pattern;
        this.formatter = formatter;
    }

    /** Empty where the pattern is none: it needs a year, a month and a day. */
    public static Optional<DateFormat> of(String pattern) {
        var complete = pattern.contains("yy") && pattern.contains("M") && pattern.contains("d");
        if (!complete || !ALLOWED.matcher(pattern).matches()) return Optional.empty();
        try {
            return Optional.of(new DateFormat(pattern, formatter(pattern)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public String pattern() {
        return pattern;
    }

    /** The day written in the cell, without regard to a time of day behind it. */
    public Optional<LocalDate> parse(String cell) {
        if (known.size() > REMEMBERED) known.clear();
        return known.computeIfAbsent(cell, this::read);
    }

    private Optional<LocalDate> read(String cell) {
        try {
            var day = LocalDate.parse(TIME.matcher(cell.strip()).replaceFirst(""), formatter);
            return Optional.of(day).filter(d -> d.getYear() >= FIRST_YEAR && d.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter formatter(String pattern) {
        var separated = pattern.chars().anyMatch(c -> !Character.isLetter(c));
        var lenient = separated ? pattern.replaceAll("\\bd{1,2}\\b", "d").replaceAll("\\bM{1,2}\\b", "M") : pattern;
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(lenient.replace('y', 'u'))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
