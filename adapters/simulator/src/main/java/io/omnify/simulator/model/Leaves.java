package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes single values within the limits a schema sets for them. */
final class Leaves {
    private Leaves() {}

    static Optional<BigDecimal> number(Value value) {
        return switch (value) {
            case Value.Count count -> Optional.of(count.number());
            case Value.Amount(Money money) -> Optional.of(money.amount());
            case Value.Graded graded -> Optional.of(graded.degree());
            case Value.Text(String text) -> Json.number(Json.NODES.textNode(text));
            case Value.Absent _, Value.One _, Value.Many _ -> Optional.empty();
        };
    }

    /** As {@link #number}, but no more exact than is honest. */
    static Optional<BigDecimal> shown(Value value) {
        return value instanceof Value.Count count ? Optional.of(shown(count)) : number(value);
    }

    private static BigDecimal shown(Value.Count count) {
        return count.number().setScale(count.digits(), RoundingMode.HALF_UP);
    }

    static String words(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Count count -> shown(count).toPlainString();
            case Value.Amount(Money money) -> money.plain();
            case Value.Graded graded -> graded.word();
            case Value.Absent() -> "";
            case Value.One(Scope scope) -> scope.label();
            case Value.Many(var values) -> values.stream().map(Leaves::words).collect(Collectors.joining(" "));
        };
    }

    /** The allowed constant that says the value, if one does. */
    static Optional<JsonNode> choice(Value value, JsonNode branch) {
        if (branch.has("const")) return Optional.of(branch.path("const")).filter(constant -> says(constant, value));
        return Json.elements(branch.path("enum"))
                .filter(option -> says(option, value))
                .findFirst();
    }

    static JsonNode integer(BigDecimal number, JsonNode branch) {
        return Json.NODES.numberNode(
                clipped(number.setScale(0, RoundingMode.HALF_UP), branch).toBigInteger());
    }

    static JsonNode decimal(BigDecimal number, JsonNode branch) {
        BigDecimal clipped = clipped(number, branch);
        return clipped.stripTrailingZeros().scale() <= 0
                ? Json.NODES.numberNode(clipped.toBigInteger())
                : Json.NODES.numberNode(clipped);
    }

    static JsonNode text(String text, JsonNode branch) {
        String format = branch.path("format").asText();
        if (format.equals("date")) return Json.NODES.textNode(day(text));
        if (format.equals("date-time")) return Json.NODES.textNode(day(text) + "T00:00:00Z");
        int most = branch.path("maxLength").asInt(Integer.MAX_VALUE);
        var fitted = new StringBuilder(text);
        while (fitted.length() < Math.min(branch.path("minLength").asInt(0), 10_000)) fitted.append('.');
        return Json.NODES.textNode(fitted.length() <= most ? fitted.toString() : fitted.substring(0, most));
    }

    private static String day(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*") ? text.substring(0, 10) : "1970-01-01";
    }

    private static boolean says(JsonNode option, Value value) {
        return option.isValueNode() && !option.isNull() && option.asText().equalsIgnoreCase(words(value));
    }

    private static BigDecimal clipped(BigDecimal number, JsonNode branch) {
        var low = Json.number(branch.path("minimum"));
        var high = Json.number(branch.path("maximum"));
        BigDecimal raised = low.filter(l -> number.compareTo(l) < 0).orElse(number);
        return high.filter(h -> raised.compareTo(h) > 0).orElse(raised);
    }
}
