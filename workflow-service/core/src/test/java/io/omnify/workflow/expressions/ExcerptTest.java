package io.omnify.workflow.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.expressions.domain.Excerpt;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void whatFitsIsLeftAsItIs() {
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.dotted("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("", 0)).isEmpty();
    }

    @Test
    void whatDoesNotIsCutBetweenCharacters() {
        assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc");
        assertThat(Excerpt.of("ab" + SMILE, 3)).isEqualTo("ab");
        assertThat(Excerpt.of("a" + SMILE + "b", 3)).isEqualTo("a" + SMILE);
        assertThat(Excerpt.dotted("ab" + SMILE, 3)).isEqualTo("ab...");
    }
}
