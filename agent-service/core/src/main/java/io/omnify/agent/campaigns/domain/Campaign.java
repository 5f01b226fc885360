package io.omnify.agent.campaigns.domain;

import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One campaign for several platforms. Immutable; every change is a new version.
 *
 * @param budgets the budgets in force since launch, oldest first; at most {@link #MOST_SPELLS}
 */
public record Campaign(
        String id,
        OrgId org,
        long version,
        Brief brief,
        List<Placement> placements,
        Phase phase,
        Review review,
        Order order,
        List<Spell> budgets,
        Instant createdAt,
        Instant updatedAt) {
    public static final String PREFIX = "camp_";
    private static final int MOST_SPELLS = 400;

    public Campaign {
        placements = List.copyOf(placements);
        budgets = List.copyOf(budgets);
    }

    /**
     * A next state and what happened.
     *
     * @param before null when it is new
     */
    public record Change(@Nullable Campaign before, Campaign campaign, CampaignEvent event) {}

    public static Change draft(String id, OrgId org, Brief brief, List<Placement> placements, String by, Instant now) {
        var campaign = new Campaign(
                id, org, 1, brief, placements, Phase.DRAFT, Review.of(by), Order.none(now), List.of(), now, now);
        return new Change(null, campaign, CampaignEvent.CREATED);
    }

    public String name() {
        return brief.name();
    }

    public Objective objective() {
        return brief.objective();
    }

    public CampaignBudget budget() {
        return brief.budget();
    }

    public Optional<Placement> placement(Platform platform) {
        return placements.stream().filter(each -> each.platform() == platform).findFirst();
    }

    /** What the budget may be raised to without another approval. */
    public Money cap() {
        var cap = brief.cap();
        return cap == null ? brief.budget().amount() : cap;
    }

    /** The world its platforms are in, and by whose clock it runs: all in one; live while it is not known. */
    public Mode mode() {
        return placements.stream()
                .flatMap(each -> Stream.ofNullable(each.account()))
                .map(Placement.Home::mode)
                .findFirst()
                .orElse(Mode.LIVE);
    }

    public String tag() {
        return String.valueOf(version);
    }

    /** Taken from what was decided and what the platforms do. */
    public CampaignStatus status() {
        return switch (phase) {
            case DRAFT -> CampaignStatus.DRAFT;
            case IN_REVIEW -> CampaignStatus.IN_REVIEW;
            case APPROVED -> CampaignStatus.APPROVED;
            case ACTIVE, PAUSED, ENDED -> Standing.of(this);
        };
    }

    public Change rewritten(Brief newBrief, List<Placement> parts, String by, Instant now) {
        return next(newBrief, parts, Phase.DRAFT, review.written(by), order, now, CampaignEvent.UPDATED);
    }

    public Change submitted(String by, Instant now) {
        return next(brief, placements, Phase.IN_REVIEW, review.submitted(by), order, now, CampaignEvent.SUBMITTED);
    }

    public Change rejected(String note, Instant now) {
        return next(brief, placements, Phase.DRAFT, review.rejected(note), order, now, CampaignEvent.REJECTED);
    }

    /** From here on the approved budget, or a cap that was named, is what may be spent. */
    public Change approved(String by, String note, @Nullable Money cap, Instant now) {
        var fixed = brief.capped(cap != null ? cap : cap());
        var reached = phase.launched() ? phase : Phase.APPROVED;
        return next(fixed, placements, reached, review.approved(by, note), order, now, CampaignEvent.APPROVED);
    }

    /** People decide what the platforms shall do. */
    public Change ordered(Phase wanted, Set<Aspect> aspects, CampaignEvent event, Instant now) {
        return next(brief, told(placements, aspects, wanted), wanted, review, order.next(now), now, event);
    }

    /** Other budgets; before launch nothing is told to anybody. */
    public Change budgeted(CampaignBudget whole, List<Placement> parts, Instant now) {
        var told = phase.launched() ? told(parts, Set.of(Aspect.BUDGET), phase) : parts;
        var next = phase.launched() ? order.next(now) : order;
        return next(brief.with(whole), told, phase, review, next, now, CampaignEvent.BUDGET_CHANGED);
    }

    /** A platform's budget becomes ours; nobody need be told. */
    public Change adopted(CampaignBudget whole, List<Placement> parts, Instant now) {
        return next(brief.with(whole), parts, phase, review, order, now, CampaignEvent.DRIFT_ADOPTED);
    }

    private static List<Placement> told(List<Placement> parts, Set<Aspect> aspects, Phase wanted) {
        return parts.stream().map(each -> each.ordered(aspects, wanted)).toList();
    }

    /** Some of the platforms' parts are told their orders anew, such as those that have drifted. */
    public Change ordered(Platform platform, Set<Aspect> aspects, CampaignEvent event, Instant now) {
        var parts = placements.stream()
                .map(each -> each.platform() == platform ? each.ordered(aspects, phase) : each)
                .toList();
        return next(brief, parts, phase, review, order.next(now), now, event);
    }

    public Change placed(Platform platform, UnaryOperator<Placement> change, CampaignEvent event, Instant now) {
        var parts = placements.stream()
                .map(each -> each.platform() == platform ? change.apply(each) : each)
                .toList();
        return next(brief, parts, phase, review, order, now, event);
    }

    public Change deleted(Instant now) {
        return next(brief, placements, phase, review, order, now, CampaignEvent.DELETED);
    }

    /** The run that carries out the order is on its way; nobody else need know. */
    public Campaign begun(String run) {
        return new Campaign(
                id, org, version, brief, placements, phase, review, order.begun(run), budgets, createdAt, updatedAt);
    }

    /** Some platform has neither done what was decided nor failed to for good. */
    public boolean isUnderWay() {
        return phase.launched() && placements.stream().anyMatch(Placement::isUnderWay);
    }

    /** Nothing of it delivers or ever will. */
    public boolean isOver() {
        return placements.stream()
                .allMatch(each -> each.pending().isEmpty() && (each.state() == State.ENDED || !each.begun()));
    }

    private Change next(
            Brief newBrief,
            List<Placement> parts,
            Phase newPhase,
            Review newReview,
            Order newOrder,
            Instant now,
            CampaignEvent event) {
        var spells = spells(newBrief.budget(), newPhase, now);
        var next = new Campaign(
                id, org, version + 1, newBrief, parts, newPhase, newReview, newOrder, spells, createdAt, now);
        return new Change(this, next, event);
    }

    private List<Spell> spells(CampaignBudget budget, Phase newPhase, Instant now) {
        if (!newPhase.launched()) return budgets;
        if (!budgets.isEmpty() && budgets.getLast().budget().equals(budget)) return budgets;
        var all = new ArrayList<>(budgets);
        all.add(new Spell(now, budget));
        return all.size() > MOST_SPELLS ? all.subList(1, all.size()) : all;
    }
}
