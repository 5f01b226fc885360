package io.omnify.auth.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApiKeyTextTest {
    private static final String KEY = ApiKeyText.of("abcd1234", "s".repeat(ApiKeyText.SECRET_LENGTH));

    @Test
    void aKeyHasItsChecksum() {
        assertThat(KEY).startsWith("omk_abcd1234_s").hasSize(4 + 8 + 1 + 32 + 6);
        assertThat(ApiKeyText.isWellFormed(KEY)).isTrue();
    }

    @Test
    void anyWrongLetterIsNoticed() {
        for (int i = ApiKeyText.START.length(); i < KEY.length(); i++) {
            if (KEY.charAt(i) == '_') continue;
            var wrong = KEY.substring(0, i) + (KEY.charAt(i) == 'x' ? 'y' : 'x') + KEY.substring(i + 1);
            assertThat(ApiKeyText.isWellFormed(wrong)).as(wrong).isFalse();
        }
        assertThat(ApiKeyText.isWellFormed(KEY + "0")).isFalse();
        assertThat(ApiKeyText.isWellFormed("")).isFalse();
        assertThat(ApiKeyText.isWellFormed(KEY.replace("omk_", "omr_"))).isFalse();
    }

    @Test
    void everyLetterIsAsLikely() {
        var all = new byte[256];
        for (int i = 0; i < all.length; i++) all[i] = (byte) i;

        var letters = ApiKeyText.letters(all);

        assertThat(letters).hasSize(248).matches("[0-9A-Za-z]+");
        assertThat(letters.chars().filter(c -> c == 'A').count())
                .isEqualTo(letters.chars().filter(c -> c == 'z').count());
    }
}
