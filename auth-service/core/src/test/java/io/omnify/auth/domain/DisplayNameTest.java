package io.omnify.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisplayNameTest {
    @Test
    void needlessSpacesDoNotCount() {
        assertThat(DisplayName.of("name", "  Ada \t Byron ").value()).isEqualTo("Ada Byron");
    }

    @Test
    void everyScriptAndUpTo100CharactersAreFine() {
        assertThat(DisplayName.of("name", "株式会社").value()).isEqualTo("株式会社");
        assertThat(DisplayName.of("name", "😀".repeat(100)).value()).hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "a\u0000b", "a\u200bb", "a\u202eb"})
    void nothingAndInvisibleCharactersAreRefused(String typed) {
        assertThatThrownBy(() -> DisplayName.of("name", typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        e -> assertThat(e.refusal())
                                .isInstanceOfSatisfying(
                                        Refusal.Invalid.class,
                                        invalid -> assertThat(invalid.field()).isEqualTo("name")));
    }

    @Test
    void moreThan100CharactersAreRefused() {
        assertThatThrownBy(() -> DisplayName.of("name", "x".repeat(101))).isInstanceOf(Refused.class);
    }
}
