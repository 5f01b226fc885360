package io.omnify.agent.executions.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What models cost and since when. What a model it does not know has cost is guessed, dearer than all it knows; before it is
 * asked nobody can say how dear it is.
 */
public record PriceTable(List<Price> prices) {
    private static final long MILLION = 1_000_000;

    /** Micros of US dollars for a million tokens, from a moment on; covers dated names such as {@code model-2026-01-31}. */
    public record Price(String model, Instant from, long input, long cachedInput, long output) {
        boolean covers(String name) {
            return name.equals(model) || name.startsWith(model + "-20");
        }

        /** Reads {@code model,day,input,cached input,output}; cached input is as dear as any where it has no price. */
        static Price read(String line) {
            var parts = line.split(",", -1);
            if (parts.length != 5) throw new IllegalStateException("prices of models: five parts, not " + line);
            var from = LocalDate.parse(parts[1].strip())
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            var input = Long.parseLong(parts[2].strip());
            var cached = parts[3].isBlank() ? input : Long.parseLong(parts[3].strip());
            return new Price(parts[0].strip(), from, input, cached, Long.parseLong(parts[4].strip()));
        }
    }

    public PriceTable {
        prices = List.copyOf(prices);
    }

    /** Reads a list of prices, a line each; blank lines and those that begin with # say nothing. */
    public static PriceTable read(Stream<String> lines) {
        return new PriceTable(lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Price::read)
                .toList());
    }

    public Money cost(String model, Usage usage, Instant at) {
        return of(model, at).or(this::dearest).map(price -> cost(price, usage)).orElse(Money.usd(0));
    }

    /** Of everything the most that it costs anywhere. */
    private Optional<Price> dearest() {
        return prices.stream()
                .reduce((one, other) -> new Price(
                        "",
                        Instant.EPOCH,
                        Math.max(one.input(), other.input()),
                        Math.max(one.cachedInput(), other.cachedInput()),
                        Math.max(one.output(), other.output())));
    }

    /** The price of a model at a time; empty when none is known. */
    public Optional<Price> of(String model, Instant at) {
        return prices.stream()
                .filter(price -> price.covers(model) && !price.from().isAfter(at))
                .max(Comparator.comparing(Price::from));
    }

    /** What so many tokens cost at most, whichever of the models answers. */
    public Money most(List<String> models, long inputTokens, long outputTokens, Instant at) {
        var usage = new Usage(inputTokens, 0, outputTokens);
        return models.stream()
                .map(model -> cost(model, usage, at))
                .max(Comparator.comparing(Money::micros))
                .orElseGet(() -> cost("", usage, at));
    }

    private static Money cost(Price price, Usage usage) {
        var fresh = Math.max(0, usage.inputTokens() - usage.cachedInputTokens());
        var micros = fresh * price.input()
                + usage.cachedInputTokens() * price.cachedInput()
                + usage.outputTokens() * price.output();
        return Money.usd(Math.ceilDiv(micros, MILLION));
    }
}
