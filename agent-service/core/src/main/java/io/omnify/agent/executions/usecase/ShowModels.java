package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.PriceTable.Price;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.models.domain.OfferedModel;
import io.omnify.agent.models.port.ModelCatalog;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells a person what models there are or an agent uses, what they cost, and what to worry about. */
public final class ShowModels {
    private static final int MOST = 200;
    private static final String UNPRICED = "Its price is not known: it is not asked where a budget is set.";
    private static final String GUESSED = "Its price is not known: it is charged like the dearest.";

    private final ModelCatalog catalog;
    private final Models models;
    private final PriceTable prices;
    private final Circuits circuits;
    private final InstantSource clock;

    /** @param price null where nobody told one: then no budget can hold it */
    public record Shown(
            ModelChoice choice,
            @Nullable Price price,
            @Nullable LocalDate shutdown,
            boolean resting,
            List<String> warnings) {}

    public ShowModels(ModelCatalog catalog, Models models, PriceTable prices, Circuits circuits, InstantSource clock) {
        this.catalog = catalog;
        this.models = models;
        this.prices = prices;
        this.circuits = circuits;
        this.clock = clock;
    }

    /** All that the provider offers or a price is known of, by name, at most 200. */
    public List<Shown> all(OrgId org) throws InterruptedException {
        var offered = catalog.offered();
        var names = new TreeMap<String, ModelChoice>();
        offered.forEach(model -> names.put(model.name(), ModelChoice.of(model.name())));
        prices.prices().forEach(price -> names.putIfAbsent(price.model(), ModelChoice.of(price.model())));
        return names.values().stream()
                .limit(MOST)
                .map(choice -> shown(org, choice, offered))
                .toList();
    }

    /** Those of a chain in its order; the standard one for an empty chain. */
    public List<Shown> of(OrgId org, ModelChain chain) throws InterruptedException {
        var offered = catalog.offered();
        var links = chain.links().isEmpty() ? List.of(models.standard()) : chain.links();
        return links.stream().map(choice -> shown(org, choice, offered)).toList();
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private Shown shown(OrgId org, ModelChoice choice, List<OfferedModel> offered) {
        var now = clock.instant();
        var known =
                offered.stream().filter(model -> model.covers(choice.model())).findFirst();
        var ours = choice.baseUrl() == null;
        var shutdown = ours ? known.map(OfferedModel::shutdown).orElse(null) : null;
        var price = prices.of(choice.model(), now);
        var cost = price.isPresent() ? "" : choice.isOwn() ? GUESSED : UNPRICED;
        var resting = circuits.rests(AskChain.place(org, choice), now);
        var unknown = ours && choice.keyRef() == null && known.isEmpty() && !offered.isEmpty();
        return new Shown(
                choice, price.orElse(null), shutdown, resting, warnings(now, shutdown, cost, resting, unknown));
    }

    private static List<String> warnings(
            Instant now, @Nullable LocalDate shutdown, String cost, boolean resting, boolean unknown) {
        var warnings = new ArrayList<String>();
        if (shutdown != null) {
            var over = !shutdown.isAfter(now.atZone(ZoneOffset.UTC).toLocalDate());
            warnings.add("Its provider " + (over ? "shut it down on " : "shuts it down on ") + shutdown + ".");
        }
        if (unknown) warnings.add("Its provider does not offer it.");
        if (!cost.isEmpty()) warnings.add(cost);
        if (resting) warnings.add("It failed so often lately that it is given a rest.");
        return List.copyOf(warnings);
    }
}
