package io.omnify.agent.effects.port;

import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One thing that can be done on a platform. Its input has been checked against its schema. */
public interface Action {
    ActionDescription description();

    Mode mode();

    /** Which world this very call touches; most actions know only one. */
    default Mode mode(Call call) {
        return mode();
    }

    /** How long one request of a call may take; no trace of it is left in flight after that. */
    Duration limit();

    /** How long a call may take as a whole; longer than {@link #limit} where it makes several requests. */
    default Duration longest() {
        return limit();
    }

    /** Makes the call once and never again by itself, unless the failure proves that nothing happened. */
    Answer perform(Call call) throws InterruptedException;

    /**
     * Asks the platform whether the call took effect, without causing one. Only asked for actions that are looked up;
     * an absence counts once nothing of the call can be in flight any more.
     */
    Finding find(Call call) throws InterruptedException;

    /** What may be done about this call when its end is not known; most actions do not depend on the input. */
    default Repeatability repeatability(Map<String, @Nullable Object> input) {
        return description().repeatability();
    }

    /** The key names the effect to the platform. */
    record Call(OrgId org, EffectId key, Map<String, @Nullable Object> input) {}

    /** What a call came to. */
    sealed interface Answer {
        record Done(Map<String, @Nullable Object> output) implements Answer {}

        /** Certainly without effect. */
        record Refused(Failure failure) implements Answer {}

        /** The connection broke or the time ran out: anything may have happened. */
        record Uncertain(String reason) implements Answer {}
    }

    /** What a look-up found. */
    sealed interface Finding {
        record Happened(Map<String, @Nullable Object> output) implements Finding {}

        record Absent() implements Finding {}

        /** The platform cannot be asked now; later it may. */
        record Silent(String reason) implements Finding {}
    }
}
