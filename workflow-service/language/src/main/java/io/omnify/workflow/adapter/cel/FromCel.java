package io.omnify.workflow.adapter.cel;

import dev.cel.common.values.NullValue;
import io.omnify.workflow.expressions.domain.EvaluationFailed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an expression gives as plain data, and not much of it: a short one can name a large value ten thousand times. */
final class FromCel {
    private static final long MOST = 32L << 20;
    private static final int EACH = 4;

    private long left = MOST;

    @Nullable
    Object value(@Nullable Object value) {
        take(EACH);
        return switch (value) {
            case null -> null;
            case NullValue _ -> null;
            case com.google.protobuf.NullValue _ -> null;
            case String text -> text(text);
            case Boolean flag -> flag;
            case Long number -> number;
            case Double number -> finite(number);
            case Number number -> number.longValue();
            case Map<?, ?> map -> object(map);
            case List<?> list -> list(list);
            case java.time.Instant time -> time.toString();
            case java.time.Duration duration -> duration.toString();
            default -> throw new EvaluationFailed("the value is not JSON");
        };
    }

    private void take(long much) {
        left -= much;
        if (left < 0) throw new EvaluationFailed("the expression gives more than 32 MiB");
    }

    private String text(String text) {
        take(text.length());
        return text;
    }

    private static Double finite(Double number) {
        if (number.isNaN() || number.isInfinite()) throw new EvaluationFailed("the number is not finite");
        return number;
    }

    private Map<String, @Nullable Object> object(Map<?, ?> map) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> out.put(text(String.valueOf(key)), value(value)));
        return out;
    }

    private List<@Nullable Object> list(List<?> list) {
        var out = new ArrayList<@Nullable Object>();
        for (var item : list) out.add(value(item));
        return out;
    }
}
