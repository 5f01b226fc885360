package io.omnify.agent.tools.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a tool is, declared once: shown to the model, and enforced where the model has no say. */
public record ToolDefinition(
        String name,
        String description,
        Map<String, @Nullable Object> parameters,
        Permission permission,
        Effect effect,
        Duration timeout,
        Traits traits) {
    /** What calling the tool does to the world; everything but reading must never be repeated blindly. */
    public enum Effect {
        READ,
        WRITE,
        SPEND,
        MESSAGE
    }

    /**
     * What else matters when a call is let through.
     *
     * @param maxCalls in one execution
     * @param outside it talks to addresses nobody of the organisation answers for: what comes back may be written to
     *     mislead, and what is sent may be what nobody should know
     * @param settles a call that was begun may be made again: the tool finds out what became of it and never acts twice
     * @param cost of every call; null for none
     * @param stakes how much money a call moves; null when it moves none
     */
    public record Traits(
            int maxCalls,
            boolean outside,
            boolean settles,
            @Nullable Money cost,
            @Nullable Stake stakes) {
        public static final Traits PLAIN = new Traits(24, false, false, null, null);

        public Traits calledAtMost(int calls) {
            return new Traits(calls, outside, settles, cost, stakes);
        }

        public Traits reachingOutside() {
            return new Traits(maxCalls, true, settles, cost, stakes);
        }

        public Traits settling() {
            return new Traits(maxCalls, outside, true, cost, stakes);
        }

        public Traits moving(Stake stake) {
            return new Traits(maxCalls, outside, settles, cost, stake);
        }
    }

    public ToolDefinition {
        parameters = Json.copy(parameters);
    }

    public ToolDefinition(
            String name,
            String description,
            Map<String, @Nullable Object> parameters,
            Permission permission,
            Effect effect,
            Duration timeout) {
        this(name, description, parameters, permission, effect, timeout, Traits.PLAIN);
    }

    /** The money a call with these arguments costs or moves; empty too when nobody can say how much that will be. */
    public Optional<Money> atStake(Map<String, @Nullable Object> arguments) {
        var stakes = traits.stakes();
        return stakes == null ? Optional.ofNullable(traits.cost()) : stakes.of(arguments);
    }

    /** What is set aside for a call: what is at stake, or at least the amount it names. */
    public Optional<Money> setAside(Map<String, @Nullable Object> arguments) {
        var stakes = traits.stakes();
        var stake = atStake(arguments);
        return stake.isPresent() || stakes == null ? stake : stakes.named(arguments);
    }
}
