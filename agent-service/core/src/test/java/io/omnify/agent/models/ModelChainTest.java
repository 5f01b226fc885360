package io.omnify.agent.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelChainTest {
    private static List<String> fields(ModelChoice... links) {
        return new ModelChain(List.of(links))
                .problems().stream().map(FieldProblem::field).toList();
    }

    @Test
    void aNameIsAChainOfOneAndNoneIsTheDefault() {
        assertThat(ModelChain.of("gpt-5.5").first()).contains("gpt-5.5");
        assertThat(ModelChain.of(" ")).isEqualTo(ModelChain.DEFAULT).isEqualTo(ModelChain.of(null));
        assertThat(ModelChain.DEFAULT.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://models.example/v1",
                "https://user:pass@models.example/v1",
                "https://models.example/v1?key=1",
                "https:///v1",
                "models.example",
                "https://models.example/v1#x",
                "not an address"
            })
    void anAddressIsHttpAndNothingElse(String address) {
        assertThat(fields(new ModelChoice("m", address, null))).containsExactly("models[0].base_url");
        assertThat(fields(new ModelChoice("m", "https://models.example/v1", "key-1")))
                .isEmpty();
    }

    @Test
    void everyPartIsChecked() {
        var ok = ModelChoice.of("m");
        assertThat(fields(ok, ModelChoice.of(" "), new ModelChoice("n", null, "a key"), ok))
                .containsExactly("models[1].model", "models[2].key_ref", "models[3]");
        assertThat(new ModelChain(Collections.nCopies(6, ok)).problems())
                .extracting(FieldProblem::field)
                .contains("models");
    }

    @Test
    void oneCallAtATimeTriesWhetherAModelIsWellAgain() {
        var circuits = new Circuits(1, Duration.ofSeconds(10));
        var now = Instant.EPOCH;
        circuits.failed("a", now);

        assertThat(circuits.admits("a", now.plusSeconds(9))).isFalse();
        assertThat(circuits.admits("b", now)).isTrue();
        assertThat(circuits.admits("a", now.plusSeconds(10))).isTrue();
        assertThat(circuits.admits("a", now.plusSeconds(10))).isFalse();
        circuits.succeeded("a");
        assertThat(circuits.admits("a", now.plusSeconds(10))).isTrue();
    }

    @Test
    void whoIsAskedBesideAChainIsWhereItsOwnServerIs() {
        var standard = ModelChoice.of("standard");
        var platform = ModelChoice.of("big");
        var own = new ModelChoice("own", "https://models.example/v1", "ours");
        assertThat(ModelChain.DEFAULT.beside(null, standard)).isEqualTo(standard);
        assertThat(new ModelChain(List.of(platform)).beside(null, standard)).isEqualTo(standard);
        assertThat(new ModelChain(List.of(platform)).beside("judge", standard)).isEqualTo(ModelChoice.of("judge"));
        var mixed = new ModelChain(List.of(platform, own));
        assertThat(mixed.beside(null, standard)).isEqualTo(own);
        assertThat(mixed.beside("own", standard)).isEqualTo(own);
        assertThat(mixed.beside("big", standard)).as("nobody knows it there").isEqualTo(own);
        var key = new ModelChain(List.of(new ModelChoice("own", null, "ours")));
        assertThat(key.beside("judge", standard)).isEqualTo(new ModelChoice("judge", null, "ours"));
    }
}
