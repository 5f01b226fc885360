package io.omnify.agent.adapter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.platforms.domain.Credentials;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TinkVaultTest {
    private static final Credentials WHOLE = new Credentials(
            "access-token-of-acme",
            Instant.parse("2026-01-01T00:00:00.123Z"),
            "refresh-token-of-acme",
            Instant.parse("2027-01-01T00:00:00Z"),
            List.of("ads"),
            Map.of("app_secret", "hush"));
    private final TinkVault vault = new TinkVault(List.of("one"));

    @Test
    void whatIsSealedOpensInItsPlaceAlone() {
        var sealed = vault.seal(WHOLE, "org_acme/conn_1");
        assertThat(vault.open(sealed, "org_acme/conn_1")).isEqualTo(WHOLE);
        assertThat(vault.open(vault.seal(Credentials.pasted("t", Map.of()), "c"), "c")
                        .expiresAt())
                .isNull();
        assertThatThrownBy(() -> vault.open(sealed, "org_other/conn_1")).isInstanceOf(IllegalStateException.class);
        assertThat(vault.seal(WHOLE, "c")).isNotEqualTo(vault.seal(WHOLE, "c"));
    }

    @Test
    void aNewKeyIsGivenSecondThenFirstAndTheOldOneGoes() {
        var sealed = vault.seal(WHOLE, "c");
        assertThat(vault.isCurrent(sealed)).isTrue();

        var announced = new TinkVault(List.of("one", "two"));
        var rotated = new TinkVault(List.of("two", "one"));
        assertThat(rotated.open(sealed, "c")).isEqualTo(WHOLE);
        assertThat(rotated.isCurrent(sealed)).isFalse();
        var again = rotated.seal(WHOLE, "c");
        assertThat(announced.open(again, "c")).isEqualTo(WHOLE);
        assertThat(rotated.isCurrent(again)).isTrue();
        assertThat(new TinkVault(List.of("two")).open(again, "c")).isEqualTo(WHOLE);
        assertThatThrownBy(() -> new TinkVault(List.of("two")).open(sealed, "c"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause();
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        assertThat(new TinkVault(List.of()).ready()).isFalse();
        assertThatThrownBy(() -> new TinkVault(List.of(" ")).seal(WHOLE, "c"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("acme");
    }
}
