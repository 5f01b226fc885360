package io.omnify.agent.optimisation.domain;

import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the optimiser made of one morning, and what became of it. Immutable: every change is a new value.
 *
 * @param before the budgets as they were, per day
 * @param after the budgets as they are to be
 * @param amounts the same for the campaign's period
 * @param answer what was said to it last; null while nobody said anything
 * @param outcome what happened, once some of it is known
 */
public record Proposal(
        String id,
        OrgId org,
        String campaign,
        LocalDate day,
        Settings.Mode mode,
        Status status,
        Instant madeAt,
        Map<Platform, Money> before,
        Map<Platform, Money> after,
        Amounts amounts,
        Reasoning reasoning,
        @Nullable Answer answer,
        @Nullable Outcome outcome) {
    public static final String PREFIX = "prop_";
    /** Who did what nobody did. */
    public static final String OPTIMISER = "optimiser";

    /** Where it stands. */
    public enum Status {
        /** Nothing is worth changing. */
        KEPT,
        /** It would have been done, but the optimiser only watches. */
        OBSERVED,
        /** Waits for a person, until the next morning. */
        PROPOSED,
        /** Is on its way to the platforms. */
        APPLYING,
        APPLIED,
        DISMISSED,
        /** Nobody answered before the next morning. */
        EXPIRED,
        /** The budgets before it are on their way back. */
        UNDOING,
        UNDONE,
        /** The platforms did not take it. */
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether something still has to be sent to the platforms. */
        public boolean underWay() {
            return this == APPLYING || this == UNDOING;
        }

        public static Optional<Status> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    /**
     * What was said to it.
     *
     * @param by a person, or the optimiser
     * @param note why; what went wrong where it failed
     */
    public record Answer(String by, Instant at, @Nullable String note) {}

    public Proposal {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** One for each morning: asking twice is the same question. */
    public static String idOf(String campaign, LocalDate day) {
        return PREFIX + campaign.substring(campaign.indexOf('_') + 1) + "_"
                + day.toString().replace("-", "");
    }

    public Proposal become(Status next, String by, Instant now, @Nullable String note) {
        return new Proposal(
                id,
                org,
                campaign,
                day,
                mode,
                next,
                madeAt,
                before,
                after,
                amounts,
                reasoning,
                new Answer(by, now, note),
                outcome);
    }

    public Proposal with(Outcome happened) {
        return new Proposal(
                id, org, campaign, day, mode, status, madeAt, before, after, amounts, reasoning, answer, happened);
    }

    /** Whether people can still say something to it; what was only observed can be taken too. */
    public boolean isOpen() {
        return status == Status.PROPOSED || status == Status.OBSERVED;
    }

    /** Since when it stands as it does; null while nobody said anything. */
    public @Nullable Instant since() {
        return answer == null ? null : answer.at();
    }

    /** The budgets a day that are wanted now. */
    public Map<Platform, Money> wanted() {
        return status == Status.UNDOING ? before : after;
    }

    /** What has to be there now, and what is sent then. */
    public Amounts sent() {
        return status == Status.UNDOING ? amounts.back() : amounts;
    }

    /** What becomes of it when it cannot be sent: what cannot be taken back stays as it was. */
    public Status refused() {
        return status == Status.UNDOING ? Status.APPLIED : Status.FAILED;
    }

    /** What an arm was allowed on its day, as far as this proposal tells. */
    double allowed(String arm) {
        var inForce = inForce() == Option.Kind.CHOSEN ? after : before;
        return Platform.ofCode(arm)
                .map(inForce::get)
                .map(each -> each.micros() / 1e6)
                .orElse(0.0);
    }

    /** What was in force on its day. */
    Option.Kind inForce() {
        return switch (status) {
            case APPLIED, APPLYING -> Option.Kind.CHOSEN;
            case KEPT, OBSERVED, PROPOSED, DISMISSED, EXPIRED, UNDOING, UNDONE, FAILED -> Option.Kind.KEEP;
        };
    }
}
