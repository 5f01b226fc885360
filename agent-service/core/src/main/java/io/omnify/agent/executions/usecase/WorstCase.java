package io.omnify.agent.executions.usecase;

import io.omnify.agent.executions.domain.ModelRequest;
import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Money;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a question can cost at most: a token is never shorter than a byte, and the answer is cut off at its limit. */
final class WorstCase {
    /** What each part of a request costs beside its words. */
    private static final int FRAME = 64;

    /** The longest answer when nobody asked for a shorter one, and the shortest worth asking for. */
    static final int LONGEST_ANSWER = 8_192;

    static final int SHORTEST_ANSWER = 512;

    private final PriceTable prices;
    private final ModelChoice standard;

    WorstCase(PriceTable prices, ModelChoice standard) {
        this.prices = prices;
        this.standard = standard;
    }

    /** Every model of the chain may be paid before one answers. */
    Money of(ModelRequest request, int answer, Instant now) {
        var input = tokens(request);
        return links(request).stream()
                .map(link -> prices.most(List.of(link.model()), input, answer, now))
                .reduce(Money.usd(0), Money::plus);
    }

    private List<ModelChoice> links(ModelRequest request) {
        return request.models().links().isEmpty()
                ? List.of(standard)
                : request.models().links();
    }

    /**
     * The first model of the chain that no budget can hold, for nobody knows what it costs. What is asked with the
     * organisation's own key is paid to others: what that comes to is a guess anyway.
     */
    Optional<String> unpriced(ModelRequest request, Instant now) {
        return links(request).stream()
                .filter(link -> !link.isOwn())
                .map(ModelChoice::model)
                .filter(model -> prices.of(model, now).isEmpty())
                .findFirst();
    }

    /** The longest answer that this much money pays for; 0 when not even the question. */
    int affordable(ModelRequest request, Money left, Instant now) {
        var low = 0;
        var high = LONGEST_ANSWER;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (of(request, middle, now).micros() <= left.micros()) low = middle;
            else high = middle - 1;
        }
        return low;
    }

    private static long tokens(ModelRequest request) {
        var bytes = bytes(request.instructions()) + FRAME;
        for (var message : request.conversation()) bytes += bytes(message.toString()) + FRAME;
        for (var tool : request.tools()) {
            bytes += bytes(tool.name() + tool.description() + tool.parameters()) + FRAME;
        }
        var form = request.output();
        return bytes + (form == null ? 0 : bytes(form.schema().toString()) + FRAME);
    }

    /** Half as much again for what JSON puts around the words. */
    private static long bytes(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8).length;
        return bytes + bytes / 2;
    }
}
