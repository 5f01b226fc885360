package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Deals;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Deals in a map, and one pipeline. */
public final class InMemoryDeals implements Deals {
    private static final Deal.Pipeline SALES = new Deal.Pipeline(
            "pip_1",
            "Sales",
            List.of(new Deal.Stage("sta_1", "New"), new Deal.Stage("sta_2", "Offer"), new Deal.Stage("sta_3", "Done")));

    private final Currency currency;
    private final InstantSource clock;
    private final Map<String, Map<String, Deal>> accounts = new HashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();
    private int ids;
    private int said;
    private boolean losesAnswer;
    private boolean isBehind;

    public InMemoryDeals(Currency currency, InstantSource clock) {
        this.currency = currency;
        this.clock = clock;
    }

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    /** The next one that is said comes to be, and nobody learns of it. */
    public synchronized void loseAnswer() {
        losesAnswer = true;
    }

    /** The next look for one finds none, as if it had come to be just then. */
    public synchronized void fallBehind() {
        isBehind = true;
    }

    /** How often anything was said of one. */
    public synchronized int said() {
        return said;
    }

    /** Somebody deletes it there, which no list ever says. */
    public synchronized void lose(Access access, String deal) {
        of(access).remove(deal);
    }

    private Map<String, Deal> of(Access access) {
        InMemoryAdPlatform.enter(access, failures);
        return accounts.computeIfAbsent(access.account(), _ -> new LinkedHashMap<>());
    }

    @Override
    public synchronized List<Deal.Pipeline> pipelines(Access access) {
        of(access);
        return List.of(SALES);
    }

    @Override
    public synchronized Page<Deal> list(Access access, int limit, Optional<String> cursor) {
        int from = cursor.map(InMemoryCrm::place).orElse(0);
        var all = new ArrayList<>(of(access).values()).reversed();
        var page = all.stream().skip(from).limit(limit).toList();
        return new Page<>(page, from + limit < all.size() ? String.valueOf(from + limit) : null);
    }

    @Override
    public synchronized Optional<Deal> get(Access access, String deal) {
        return Optional.ofNullable(of(access).get(deal));
    }

    @Override
    public synchronized Optional<Deal> find(Access access, String contact, String pipeline) {
        var found = there(access, contact, pipeline);
        if (!isBehind) return found;
        isBehind = false;
        return Optional.empty();
    }

    private Optional<Deal> there(Access access, String contact, String pipeline) {
        return of(access).values().stream()
                .filter(each ->
                        each.contact().equals(contact) && each.pipeline().equals(pipeline))
                .findFirst();
    }

    @Override
    public synchronized Deal create(Access access, Deal.Draft draft) {
        if (there(access, draft.contact(), draft.pipeline()).isPresent())
            throw new PlatformFailed(new PlatformFailure.Duplicate("duplicate", "There is one."));
        return upsert(access, draft);
    }

    @Override
    public synchronized Deal upsert(Access access, Deal.Draft draft) {
        if (!draft.value().currency().equals(currency)) throw InMemoryAdPlatform.invalid("value", "in " + currency);
        var old = there(access, draft.contact(), draft.pipeline());
        var deal = new Deal(
                old.map(Deal::id).orElseGet(() -> "deal_" + ++ids),
                draft.name(),
                draft.contact(),
                draft.pipeline(),
                draft.stage(),
                draft.status(),
                draft.value(),
                old.map(Deal::createdAt).orElseGet(clock::instant),
                clock.instant());
        of(access).put(deal.id(), deal);
        said++;
        if (!losesAnswer) return deal;
        losesAnswer = false;
        throw new PlatformFailed(new PlatformFailure.Uncertain("no_answer", "The answer was lost."));
    }

    @Override
    public Currency currency(Access access) {
        return currency;
    }

    @Override
    public synchronized Deal change(Access access, String deal, Deal.Change change) {
        if (change.value() != null && !change.value().currency().equals(currency))
            throw InMemoryAdPlatform.invalid("value", "in " + currency);
        var old = get(access, deal)
                .orElseThrow(() -> new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such deal.")));
        var moved = new Deal(
                old.id(),
                Objects.requireNonNullElse(change.name(), old.name()),
                old.contact(),
                Objects.requireNonNullElse(change.pipeline(), old.pipeline()),
                Objects.requireNonNullElse(change.stage(), old.stage()),
                Objects.requireNonNullElse(change.status(), old.status()),
                Objects.requireNonNullElse(change.value(), old.value()),
                old.createdAt(),
                clock.instant());
        of(access).put(deal, moved);
        return moved;
    }
}
