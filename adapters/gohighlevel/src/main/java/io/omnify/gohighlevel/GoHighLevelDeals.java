package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opportunities in GoHighLevel. Its own upsert names no contact in the vendor's specification, so this looks, and then
 * creates or changes.
 */
final class GoHighLevelDeals implements Deals {
    private final Line line;
    private final Calls calls;
    private final Currencies currencies;

    GoHighLevelDeals(Line line, Calls calls) {
        this.line = line;
        this.calls = calls;
        this.currencies = new Currencies(line, calls);
    }

    @Override
    public Currency currency(Access access) {
        return currencies.of(access);
    }

    @Override
    public List<Deal.Pipeline> pipelines(Access access) {
        var answer = calls.read(
                access, () -> opportunities(access).pipelines(Line.bearer(access), version(), Line.location(access)));
        return answer.pipelines() == null
                ? List.of()
                : answer.pipelines().stream().map(DealMapping::pipeline).toList();
    }

    @Override
    public Page<Deal> list(Access access, int limit, Optional<String> cursor) {
        var after = cursor.map(word -> Cursors.read(word, 2));
        var currency = currency(access);
        return search(
                access,
                null,
                null,
                limit,
                after.map(place -> place.get(0).asText()).orElse(null),
                after.map(place -> place.get(1).asText()).orElse(null),
                many -> new Page<>(deals(currency, many), next(many, limit)));
    }

    private static @Nullable String next(OpportunitiesApi.Many many, int limit) {
        var meta = many.meta();
        var found = many.opportunities();
        if (meta == null || found == null || found.size() < limit) return null;
        return meta.startAfter() == null || meta.startAfterId() == null
                ? null
                : Cursors.write(List.of(meta.startAfter(), meta.startAfterId()));
    }

    @Override
    public Optional<Deal> get(Access access, String deal) {
        var currency = currency(access);
        return calls.find(
                access,
                () -> DealMapping.read(
                        currency, Calls.answered(opportunities(access).get(Line.bearer(access), version(), deal))));
    }

    @Override
    public Optional<Deal> find(Access access, String contact, String pipeline) {
        return find(access, currency(access), contact, pipeline);
    }

    private Optional<Deal> find(Access access, Currency currency, String contact, String pipeline) {
        return search(access, contact, pipeline, 1, null, null, many -> deals(currency, many)).stream()
                .findFirst();
    }

    @Override
    public Deal create(Access access, Deal.Draft draft) {
        var currency = currency(access);
        requireOwn(currency, draft.value());
        return create(access, currency, draft);
    }

    private Deal create(Access access, Currency currency, Deal.Draft draft) {
        var body = DealMapping.creation(Line.location(access), draft);
        return calls.write(
                Calls.account(access),
                () -> DealMapping.read(
                        currency, Calls.answered(opportunities(access).create(Line.bearer(access), version(), body))));
    }

    @Override
    public Deal upsert(Access access, Deal.Draft draft) {
        var currency = currency(access);
        requireOwn(currency, draft.value());
        var body = DealMapping.change(draft);
        var there = find(access, currency, draft.contact(), draft.pipeline());
        if (there.isPresent()) return change(access, currency, there.get().id(), body);
        try {
            return create(access, currency, draft);
        } catch (PlatformFailed failed) {
            if (!(failed.failure() instanceof Duplicate)) throw failed;
            var other = find(access, currency, draft.contact(), draft.pipeline());
            return change(access, currency, other.orElseThrow(() -> failed).id(), body);
        }
    }

    @Override
    public Deal change(Access access, String deal, Deal.Change change) {
        var currency = currency(access);
        if (change.value() != null) requireOwn(currency, change.value());
        return change(access, currency, deal, DealMapping.change(change));
    }

    private Deal change(Access access, Currency currency, String deal, OpportunitiesApi.Write body) {
        return calls.repeat(
                access,
                () -> DealMapping.read(
                        currency,
                        Calls.answered(opportunities(access).update(Line.bearer(access), version(), deal, body))));
    }

    private <T> T search(
            Access access,
            @Nullable String contact,
            @Nullable String pipeline,
            int limit,
            @Nullable String after,
            @Nullable String afterId,
            Function<OpportunitiesApi.Many, T> reading) {
        return calls.read(
                access,
                () -> reading.apply(Calls.answered(opportunities(access)
                        .search(
                                Line.bearer(access),
                                version(),
                                Line.location(access),
                                contact,
                                pipeline,
                                limit,
                                after,
                                afterId))));
    }

    private static List<Deal> deals(Currency currency, OpportunitiesApi.Many many) {
        return many.opportunities() == null
                ? List.of()
                : many.opportunities().stream()
                        .map(each -> DealMapping.read(currency, each))
                        .toList();
    }

    private static void requireOwn(Currency currency, Money value) {
        if (value.currency().equals(currency)) return;
        var message = "Deals of this account are in " + currency + ".";
        throw new PlatformFailed(new Invalid("currency", message, List.of(new FieldProblem("value", message))));
    }

    private OpportunitiesApi opportunities(Access access) {
        return line.to(access).opportunities();
    }

    private String version() {
        return line.settings().apiVersion();
    }
}
