package io.omnify.agent.approvals.domain;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person is asked whether an agent may do exactly this. Immutable; a decision is a new value, and the last one.
 *
 * @param call the tool call, or the answer, that waits; with the execution it names the approval
 * @param effect the effect class of the tool, as text
 * @param stake the money that would move; null for none
 * @param decision null while nobody has decided
 */
public record Approval(
        String id,
        OrgId org,
        String execution,
        String agent,
        String call,
        String tool,
        Map<String, @Nullable Object> arguments,
        String effect,
        @Nullable Money stake,
        String reason,
        Instant requestedAt,
        Instant expiresAt,
        Status status,
        @Nullable Decision decision) {
    public static final String PREFIX = "appr_";

    /** What a question about an answer, or about an input, calls itself. */
    public static final String OUTPUT = "agent.output";

    public static final String INPUT = "agent.input";

    /** Where the question stands; only PENDING is open. */
    public enum Status {
        PENDING,
        APPROVED,
        /** Approved with other arguments than the agent wanted. */
        EDITED,
        REJECTED,
        /** Nobody decided in time, which is a no. */
        EXPIRED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean isYes() {
            return this == APPROVED || this == EDITED;
        }
    }

    /**
     * What somebody decided.
     *
     * @param by the person; null when time decided
     * @param arguments what is to be done instead; null for what was asked
     */
    public record Decision(
            @Nullable String by,
            Instant at,
            @Nullable String comment,
            @Nullable Map<String, @Nullable Object> arguments) {
        public Decision {
            arguments = arguments == null ? null : Json.copy(arguments);
        }
    }

    public Approval {
        arguments = Json.copy(arguments);
    }

    /** The one approval a call can have: asking again for the same call is the same question. */
    public static String idOf(String call) {
        return PREFIX + call;
    }

    /** What may be done now that it is decided. */
    public Map<String, @Nullable Object> granted() {
        var edited = decision == null ? null : decision.arguments();
        return edited == null ? arguments : edited;
    }

    public Approval approved(String by, @Nullable String comment, Instant now) {
        return decided(Status.APPROVED, new Decision(by, now, comment, null));
    }

    public Approval edited(String by, @Nullable String comment, Map<String, @Nullable Object> instead, Instant now) {
        return decided(Status.EDITED, new Decision(by, now, comment, instead));
    }

    public Approval rejected(String by, @Nullable String comment, Instant now) {
        return decided(Status.REJECTED, new Decision(by, now, comment, null));
    }

    public Approval expired(Instant now) {
        return decided(Status.EXPIRED, new Decision(null, now, null, null));
    }

    private Approval decided(Status status, Decision decision) {
        return new Approval(
                id,
                org,
                execution,
                agent,
                call,
                tool,
                arguments,
                effect,
                stake,
                reason,
                requestedAt,
                expiresAt,
                status,
                decision);
    }
}
