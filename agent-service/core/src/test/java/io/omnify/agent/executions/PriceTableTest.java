package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.PriceTable.Price;
import io.omnify.agent.executions.domain.Usage;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PriceTableTest {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");
    private static final Usage USAGE = new Usage(1_000, 400, 100);

    private final PriceTable prices = new PriceTable(List.of(
            new Price("small", JANUARY, 1_000_000, 100_000, 4_000_000),
            new Price("small", JUNE, 2_000_000, 200_000, 8_000_000),
            new Price("large", JANUARY, 10_000_000, 1_000_000, 40_000_000)));

    @Test
    void countsFreshCachedAndWrittenTokens() {
        assertThat(prices.cost("small", USAGE, JANUARY)).isEqualTo(Money.usd(600 + 40 + 400));
    }

    @Test
    void takesThePriceOfTheDay() {
        assertThat(prices.cost("small", USAGE, JUNE)).isEqualTo(Money.usd(2 * 1_040));
    }

    @Test
    void knowsDatedNames() {
        assertThat(prices.cost("small-2026-02-03", USAGE, JANUARY)).isEqualTo(Money.usd(1_040));
    }

    @Test
    void chargesAnUnknownModelLikeTheDearest() {
        assertThat(prices.cost("mystery", USAGE, JANUARY)).isEqualTo(Money.usd(10_400));
    }

    @Test
    void noKnownModelIsDearerInAnythingThanAnUnknownOne() {
        var table =
                new PriceTable(List.of(new Price("reads", JANUARY, 9, 8, 1), new Price("writes", JANUARY, 1, 1, 7)));
        var usage = new Usage(2_000_000, 1_000_000, 1_000_000);
        assertThat(table.cost("mystery", usage, JANUARY)).isEqualTo(Money.usd(9 + 8 + 7));
    }

    @Test
    void readsAListWhereCachedInputMayHaveNoPriceOfItsOwn() {
        var table = PriceTable.read(Stream.of(
                "# model,since,input,cached input,output", "", "a,2026-01-01,10,1,40", " b , 2026-01-01 , 20 ,, 80 "));
        assertThat(table.prices())
                .containsExactly(new Price("a", JANUARY, 10, 1, 40), new Price("b", JANUARY, 20, 20, 80));
        assertThatThrownBy(() -> PriceTable.read(Stream.of("c,2026-01-01,20,80")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void roundsUp() {
        assertThat(prices.cost("small", new Usage(1, 1, 0), JANUARY)).isEqualTo(Money.usd(1));
        assertThat(prices.cost("small", Usage.NONE, JANUARY)).isEqualTo(Money.usd(0));
    }
}
