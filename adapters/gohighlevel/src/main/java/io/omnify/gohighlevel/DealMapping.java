package io.omnify.gohighlevel;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Deals between our words and the vendor's, which names an amount but no currency. */
final class DealMapping {
    private DealMapping() {}

    static OpportunitiesApi.Write creation(String location, Deal.Draft draft) {
        return new OpportunitiesApi.Write(
                location,
                draft.contact(),
                draft.pipeline(),
                draft.stage(),
                draft.name(),
                status(draft.status()),
                draft.value().decimal());
    }

    static OpportunitiesApi.Write change(Deal.Draft draft) {
        return new OpportunitiesApi.Write(
                null,
                null,
                draft.pipeline(),
                draft.stage(),
                draft.name(),
                status(draft.status()),
                draft.value().decimal());
    }

    static OpportunitiesApi.Write change(Deal.Change change) {
        return new OpportunitiesApi.Write(
                null,
                null,
                change.pipeline(),
                change.stage(),
                change.name(),
                change.status() == null ? null : status(change.status()),
                change.value() == null ? null : change.value().decimal());
    }

    static Deal read(Currency currency, OpportunitiesApi.One one) {
        if (one.opportunity() == null) throw VendorFailures.unreadable("an answer without an opportunity");
        return read(currency, one.opportunity());
    }

    static Deal read(Currency currency, OpportunitiesApi.Opportunity wire) {
        if (wire.id() == null) throw VendorFailures.unreadable("an opportunity without an id");
        return new Deal(
                wire.id(),
                text(wire.name()),
                text(wire.contactId()),
                text(wire.pipelineId()),
                text(wire.pipelineStageId()),
                status(text(wire.status())),
                money(currency, wire.monetaryValue()),
                Times.read(wire.createdAt()),
                Times.read(wire.updatedAt()));
    }

    static Deal.Pipeline pipeline(OpportunitiesApi.Pipeline wire) {
        var stages = wire.stages() == null ? List.<OpportunitiesApi.Stage>of() : wire.stages();
        return new Deal.Pipeline(
                text(wire.id()),
                text(wire.name()),
                stages.stream()
                        .map(each -> new Deal.Stage(text(each.id()), text(each.name())))
                        .toList());
    }

    private static Money money(Currency currency, @Nullable BigDecimal amount) {
        return amount == null ? new Money(0, currency) : Money.rounded(amount, currency);
    }

    private static String status(Deal.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static Deal.Status status(String word) {
        return switch (word) {
            case "won" -> Deal.Status.WON;
            case "lost" -> Deal.Status.LOST;
            case "abandoned" -> Deal.Status.ABANDONED;
            default -> Deal.Status.OPEN;
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
