package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an agent's author lets it do with one tool: the allow-list, with the conditions of each entry.
 *
 * @param above the money at stake above which a person is asked; null unless the approval is ABOVE
 * @param maxCalls the most calls in one execution; null for what the tool itself allows
 */
public record ToolGrant(
        String name,
        Approval approval,
        @Nullable Money above,
        @Nullable Integer maxCalls) {
    private static final int MOST_CALLS = 1_000;

    /** When a person must agree to a call before it is made. */
    public enum Approval {
        /** As the tool's effect asks: reading never, everything else always. */
        BY_EFFECT,
        NEVER,
        ALWAYS,
        /** When more money is at stake than the grant says. */
        ABOVE
    }

    public ToolGrant {
        if ((approval == Approval.ABOVE) != (above != null)) {
            throw new IllegalArgumentException("an amount belongs to the approval above, and to no other");
        }
        if (maxCalls != null && (maxCalls < 1 || maxCalls > MOST_CALLS)) {
            throw new IllegalArgumentException("max_calls must be 1 to " + MOST_CALLS);
        }
    }

    public static ToolGrant of(String name) {
        return new ToolGrant(name, Approval.BY_EFFECT, null, null);
    }

    /** The same, but no longer without a person where the tool does more than read. */
    public ToolGrant cautious() {
        return approval == Approval.ALWAYS ? this : new ToolGrant(name, Approval.BY_EFFECT, null, maxCalls);
    }

    /** Reads a bare name, or an object of name, approval, amount and max_calls; throws IllegalArgumentException. */
    public static ToolGrant read(@Nullable Object json) {
        if (json instanceof String name && !name.isBlank()) return of(name);
        if (!(json instanceof Map<?, ?> object) || !(object.get("name") instanceof String name) || name.isBlank()) {
            throw new IllegalArgumentException("must be the name of a tool, or an object with a name");
        }
        var amount = object.get("amount");
        var approval = approval(object.get("approval"), amount != null);
        return new ToolGrant(name, approval, amount == null ? null : money(amount), maxCalls(object.get("max_calls")));
    }

    /** The bare name when there is nothing else to say, an object otherwise: what {@link #read} reads. */
    public Object json() {
        if (approval == Approval.BY_EFFECT && maxCalls == null) return name;
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("name", name);
        if (approval != Approval.BY_EFFECT)
            object.put("approval", approval.name().toLowerCase(Locale.ROOT));
        if (above != null) object.put("amount", above.json());
        if (maxCalls != null) object.put("max_calls", maxCalls);
        return Json.copy(object);
    }

    private static Approval approval(@Nullable Object value, boolean amount) {
        if (value == null) return amount ? Approval.ABOVE : Approval.BY_EFFECT;
        return switch (String.valueOf(value)) {
            case "never" -> Approval.NEVER;
            case "always" -> Approval.ALWAYS;
            case "above" -> Approval.ABOVE;
            default -> throw new IllegalArgumentException("approval must be never, always or above");
        };
    }

    private static Money money(Object amount) {
        return Money.read(amount)
                .orElseThrow(() -> new IllegalArgumentException(
                        "amount must be money such as {\"amount\":\"50.00\",\"currency\":\"USD\"}"));
    }

    private static @Nullable Integer maxCalls(@Nullable Object value) {
        if (value == null) return null;
        if (value instanceof Number number && number.doubleValue() == number.intValue()) return number.intValue();
        throw new IllegalArgumentException("max_calls must be a whole number");
    }
}
