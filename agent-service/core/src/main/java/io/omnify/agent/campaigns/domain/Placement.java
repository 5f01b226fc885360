package io.omnify.agent.campaigns.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Platform;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign's part on one platform.
 *
 * @param share of the whole budget, in millionths
 * @param budget what it may spend here; all parts together are the whole
 * @param externalId the vendor's id; null until the campaign is known to exist there
 * @param account the vendor's account and which world it is in; null until then
 * @param pending what is decided and not yet so at the platform
 * @param trouble why that is so; null when nothing went wrong
 * @param triedAt when a creation was begun whose end was not noted; null when none was
 * @param drift what the platform has otherwise, without our doing
 * @param held the most it may still have there while another budget is on its way; null when it has its budget
 */
public record Placement(
        Platform platform,
        String connection,
        long share,
        CampaignBudget budget,
        State state,
        @Nullable String externalId,
        @Nullable Home account,
        Set<Aspect> pending,
        @Nullable Trouble trouble,
        @Nullable Instant triedAt,
        List<Drift> drift,
        @Nullable CampaignBudget held) {
    /** The whole, as a share. */
    public static final long WHOLE = 1_000_000;

    /** Where the campaign lives at the vendor. */
    public record Home(String account, Mode mode) {}

    /** How it stands at the platform, as far as we know. */
    public enum State {
        PLANNED,
        LAUNCHING,
        ACTIVE,
        PAUSED,
        ENDED,
        FAILED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Placement {
        pending = pending.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(pending));
        drift = List.copyOf(drift);
    }

    public static Placement planned(Platform platform, String connection, long share, CampaignBudget budget) {
        return new Placement(
                platform, connection, share, budget, State.PLANNED, null, null, Set.of(), null, null, List.of(), null);
    }

    /** It is there, or may be. */
    public boolean begun() {
        return externalId != null || triedAt != null;
    }

    /** Something is decided that the platform does not have yet, and it is still tried. */
    public boolean isUnderWay() {
        return !pending.isEmpty() && (trouble == null || trouble.retrying());
    }

    public boolean hasDrifted(Aspect aspect) {
        return drift.stream().anyMatch(each -> each.aspect() == aspect);
    }

    /** More is decided; what went wrong before no longer counts. */
    public Placement ordered(Set<Aspect> more, Phase phase) {
        if (state == State.ENDED && pending.isEmpty()) return this;
        var all = EnumSet.noneOf(Aspect.class);
        all.addAll(pending);
        all.addAll(more);
        var next = phase == Phase.ACTIVE && externalId == null ? State.LAUNCHING : state;
        return new Placement(
                platform, connection, share, budget, next, externalId, account, all, null, triedAt, drift, held);
    }

    public Placement spending(long newShare, CampaignBudget newBudget) {
        return new Placement(
                platform,
                connection,
                newShare,
                newBudget,
                state,
                externalId,
                account,
                pending,
                trouble,
                triedAt,
                drift,
                begun() && !newBudget.equals(budget) ? most() : held);
    }

    /** The most it may have there, as far as the platform has said. */
    public CampaignBudget most() {
        return held != null && held.amount().micros() > budget.amount().micros() ? held : budget;
    }

    /** A creation is begun now. */
    public Placement trying(Instant now) {
        return tried(now);
    }

    /** It exists, under this id. */
    public Placement found(String id, @Nullable Home home) {
        return new Placement(platform, connection, share, budget, state, id, home, pending, trouble, null, drift, held);
    }

    /** The creation begun then has certainly not happened; of any other it stays known that it was begun. */
    public Placement notMade(Instant begun) {
        return begun.equals(triedAt) ? tried(null) : this;
    }

    private Placement tried(@Nullable Instant when) {
        return new Placement(
                platform, connection, share, budget, state, externalId, account, pending, trouble, when, drift, held);
    }

    /**
     * It did not work. Where nothing is left to do, nothing is wrong.
     *
     * @param again what is not known to be as decided any more
     */
    public Placement failed(Trouble why, Set<Aspect> again) {
        var all = EnumSet.noneOf(Aspect.class);
        all.addAll(pending);
        all.addAll(again);
        var now = all.isEmpty() ? null : why;
        return new Placement(
                platform, connection, share, budget, state, externalId, account, all, now, triedAt, drift, held);
    }

    /** It is tried no more. */
    public Placement givenUp(Trouble why) {
        var next = externalId == null ? State.FAILED : state;
        return new Placement(
                platform, connection, share, budget, next, externalId, account, pending, why, triedAt, drift, held);
    }

    /** The platform has it as decided now. */
    public Placement settled(State now, Set<Aspect> done) {
        var left = EnumSet.noneOf(Aspect.class);
        left.addAll(pending);
        left.removeAll(done);
        var other = drift.stream().filter(each -> !done.contains(each.aspect())).toList();
        return new Placement(
                platform,
                connection,
                share,
                budget,
                now,
                externalId,
                account,
                left,
                null,
                null,
                other,
                done.contains(Aspect.BUDGET) ? null : held);
    }

    /** What was seen at the platform. */
    public Placement seen(State now, List<Drift> found) {
        return new Placement(
                platform, connection, share, budget, now, externalId, account, pending, trouble, triedAt, found, held);
    }
}
