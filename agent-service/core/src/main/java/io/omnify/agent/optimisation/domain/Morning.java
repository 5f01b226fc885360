package io.omnify.agent.optimisation.domain;

import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** One morning of one campaign: what is proposed, and what is now known of what was proposed before. Pure. */
public final class Morning {
    private static final long MICROS = 1_000_000;
    private static final int DAYS_TO_WAIT = ReportingDelay.HORIZON;

    private final Watch watch;
    private final Standing standing;
    private final List<Proposal> earlier;

    /** @param earlier the proposals of the last weeks, in any order */
    public Morning(Watch watch, Standing standing, List<Proposal> earlier) {
        this.watch = watch;
        this.earlier = List.copyOf(earlier);
        this.standing =
                standing.with(standing.reported().stream().map(this::allowed).toList());
    }

    /** Empty while too little is reported to say anything. */
    public Optional<Proposal> proposal(Instant now, RandomGenerator chance) {
        return standing.decide(watch.settings(), watch.course(standing), before(), chance)
                .map(decision -> proposal(decision, now));
    }

    /** With what was allowed on its day, which platforms do not tell. */
    private Observation allowed(Observation row) {
        return earlier.stream()
                .filter(each -> each.day().equals(row.day()))
                .findFirst()
                .map(each -> row.with(each.allowed(row.arm())))
                .orElse(row);
    }

    private List<Observation> before() {
        return earlier.stream()
                .filter(each -> each.day().isBefore(standing.today()))
                .flatMap(each -> each.reasoning().evidence().stream())
                .toList();
    }

    private Proposal proposal(Decision decision, Instant now) {
        var after = new LinkedHashMap<Platform, Money>();
        standing.budgets().keySet().forEach(platform -> after.put(platform, budget(platform, decision)));
        return new Proposal(
                Proposal.idOf(standing.campaign(), standing.today()),
                watch.org(),
                standing.campaign(),
                standing.today(),
                watch.settings().mode(),
                status(decision, after),
                now,
                standing.budgets(),
                after,
                standing.term().amounts(after),
                Reasoning.of(decision, standing.reported()),
                null,
                null);
    }

    /** At least the smallest coin: a platform that is to have nothing is paused by a person. */
    private Money budget(Platform platform, Decision decision) {
        double wanted = Objects.requireNonNull(decision.budgets().get(platform.code()));
        var money = new Money((long) (wanted * MICROS + 0.5), standing.currency()).wholeCoins();
        return money.micros() == 0 ? new Money(money.coin(), money.currency()) : money;
    }

    private Status status(Decision decision, Map<Platform, Money> after) {
        if (!decision.changes() || after.equals(standing.budgets())) return Status.KEPT;
        if (watch.rests(standing.today())) return Status.OBSERVED;
        return switch (watch.settings().mode()) {
            case OBSERVE -> Status.OBSERVED;
            case SUGGEST, ASK -> Status.PROPOSED;
            case AUTO -> Status.APPLYING;
        };
    }

    /** The earlier proposals of whose day more is known than before. */
    public List<Proposal> compared() {
        var seen = new ArrayList<>(before());
        seen.addAll(standing.reported());
        var delays = ReportingDelay.learn(seen);
        return earlier.stream()
                .filter(each -> each.day().isBefore(standing.today()))
                .filter(each -> each.day().plusDays(DAYS_TO_WAIT).isAfter(standing.today()))
                .filter(each -> each.outcome() == null || !each.outcome().known())
                .flatMap(each -> Outcome.of(each, standing.reported(), delays).map(each::with).stream())
                .filter(each -> !earlier.contains(each))
                .toList();
    }
}
