package io.omnify.auth.sessions.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.port.CountingRandomness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
    private final CountingRandomness randomness = new CountingRandomness();
    private final RefreshToken token =
            RefreshToken.first(new SessionId("sess_01ABC"), randomness.bytes(16), randomness.bytes(32));

    @Test
    void isReadFromItsText() {
        assertThat(RefreshToken.parse(token.text())).contains(token);
    }

    @Test
    void onlyTheSecretChanges() {
        var next = token.next(randomness.bytes(32));

        assertThat(next.familyHash()).isEqualTo(token.familyHash());
        assertThat(next.secretHash()).isNotEqualTo(token.secretHash());
        assertThat(next.text()).isNotEqualTo(token.text());
    }

    @Test
    void isStoredOnlyHashedAndNeverPrinted() {
        assertThat(token.secretHash()).hasSize(64).doesNotContain(token.secret());
        assertThat(token.toString()).doesNotContain(token.secret()).doesNotContain(token.family());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "omr_", "omr_01ABC.x.y", "eyJ.a.b", "omr_a b.AAAAAAAAAAAAAAAAAAAAAA.B"})
    void nonsenseIsNoToken(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }
}
