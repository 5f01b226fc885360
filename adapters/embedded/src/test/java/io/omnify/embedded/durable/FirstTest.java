package io.omnify.embedded.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstTest {
    @Test
    void isWhatSortingAllWouldShowFirst() {
        var random = new Random(1);
        var all = random.ints(5_000, 0, 300).boxed().toList();

        assertThat(First.of(all.stream(), Comparator.naturalOrder(), 40))
                .containsExactlyElementsOf(all.stream().sorted().limit(40).toList());
    }

    @Test
    void leavesEqualOnesInTheirOrder() {
        var all = IntStream.range(0, 1_000).mapToObj(i -> i % 3 + "/" + i).toList();
        var order = Comparator.<String, Character>comparing(each -> each.charAt(0));

        assertThat(First.of(all.stream(), order, 350))
                .containsExactlyElementsOf(all.stream().sorted(order).limit(350).toList());
    }

    @Test
    void keepsFewOfVeryMany() {
        assertThat(First.of(Stream.iterate(3_000_000, i -> i - 1).limit(3_000_000), Comparator.naturalOrder(), 2))
                .containsExactly(1, 2);
    }
}
