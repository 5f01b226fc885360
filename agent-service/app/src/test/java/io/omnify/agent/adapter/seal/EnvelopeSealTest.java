package io.omnify.agent.adapter.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EnvelopeSealTest {
    private final EnvelopeSeal seal = new EnvelopeSeal(List.of("first key"));

    @Test
    void opensInItsOwnContextAlone() {
        var sealed = seal.seal("the value", "org_a/token");
        assertThat(sealed).doesNotContain("the value");
        assertThat(seal.open(sealed, "org_a/token")).isEqualTo("the value");
        assertThatThrownBy(() -> seal.open(sealed, "org_b/token")).isInstanceOf(IllegalStateException.class);
        assertThat(seal.seal("the value", "org_a/token")).isNotEqualTo(sealed);
    }

    @Test
    void aNewKeySealsAndTheOldOneStillOpens() {
        var old = seal.seal("the value", "org_a/token");
        var rotated = new EnvelopeSeal(List.of("second key", "first key"));
        var fresh = rotated.seal("the value", "org_a/token");
        assertThat(rotated.open(old, "org_a/token")).isEqualTo("the value");
        assertThat(new EnvelopeSeal(List.of("second key")).open(fresh, "org_a/token"))
                .isEqualTo("the value");
        assertThatThrownBy(() -> seal.open(fresh, "org_a/token")).hasMessageContaining("is not given");
    }

    @Test
    void withoutAKeyNothingIsSealed() {
        var none = new EnvelopeSeal(List.of(""));
        assertThat(none.ready()).isFalse();
        assertThatThrownBy(() -> none.seal("the value", "org_a/token")).isInstanceOf(IllegalStateException.class);
    }
}
