package io.omnify.agent.errands.usecase;

import io.omnify.agent.errands.usecase.PlatformAction.Unfit;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads values from an input that fits its form. */
public final class PlatformInputs {
    private static final String INVALID = "invalid-input";

    private PlatformInputs() {}

    public static Unfit invalid(String message) {
        return new Unfit(INVALID, message);
    }

    public static String text(Map<String, @Nullable Object> input, String name) {
        return String.valueOf(input.get(name));
    }

    /** Null too when it is blank. */
    public static @Nullable String textIfSaid(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof String said && !said.isBlank() ? said : null;
    }

    public static List<String> texts(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The objects of a list, empty when there is none. */
    public static List<Map<String, @Nullable Object>> objects(Map<String, @Nullable Object> input, String name) {
        return input.get(name) instanceof List<?> all
                ? all.stream().map(PlatformInputs::object).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked") // the form says that its keys are texts
    public static Map<String, @Nullable Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> object ? (Map<String, @Nullable Object>) object : Map.of();
    }

    public static int number(Map<String, @Nullable Object> input, String name, int unlessSaid) {
        return input.get(name) instanceof Number number ? number.intValue() : unlessSaid;
    }

    public static Money money(Map<String, @Nullable Object> input, String name) {
        return Money.read(input.get(name)).orElseThrow(() -> invalid(name + " is no money"));
    }

    public static Optional<Instant> time(Map<String, @Nullable Object> input, String name) {
        var said = textIfSaid(input, name);
        if (said == null) return Optional.empty();
        try {
            return Optional.of(OffsetDateTime.parse(said).toInstant());
        } catch (DateTimeParseException e) {
            throw invalid(name + " is no time with an offset");
        }
    }

    /** What the domain does not let be made is the input's fault. Nothing may be sent in it. */
    public static <T> T fit(Supplier<T> making) {
        try {
            return making.get();
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }
}
