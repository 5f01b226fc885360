package io.omnify.agent.executions;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.PriceTable;
import io.omnify.agent.executions.domain.PriceTable.Price;
import io.omnify.agent.executions.port.Models;
import io.omnify.agent.executions.usecase.ShowModels;
import io.omnify.agent.executions.usecase.ShowModels.Shown;
import io.omnify.agent.models.domain.Circuits;
import io.omnify.agent.models.domain.ModelChain;
import io.omnify.agent.models.domain.ModelChoice;
import io.omnify.agent.models.domain.OfferedModel;
import io.omnify.agent.shared.TestClock;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShowModelsTest {
    private static final OrgId ACME = new OrgId("org_acme");
    private final TestClock clock = new TestClock();
    private final LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    private final Circuits circuits = new Circuits(1, Duration.ofSeconds(10));
    private final PriceTable prices =
            new PriceTable(List.of(new Price("new", Instant.EPOCH, 1, 1, 2), new Price("old", Instant.EPOCH, 3, 3, 4)));

    private ShowModels show(OfferedModel... offered) {
        return new ShowModels(() -> List.of(offered), Models.of(new ScriptedLanguageModel()), prices, circuits, clock);
    }

    private List<String> warnings(ModelChoice choice, OfferedModel... offered) throws InterruptedException {
        return show(offered)
                .of(ACME, new ModelChain(List.of(choice)))
                .getFirst()
                .warnings();
    }

    @Test
    void warnsOfTheEndOfAModelAndOfItsSnapshots() throws Exception {
        var ending = new OfferedModel("old", today.plusDays(90));
        assertThat(warnings(ModelChoice.of("old"), ending))
                .containsExactly("Its provider shuts it down on " + today.plusDays(90) + ".");
        assertThat(warnings(ModelChoice.of("old-2026-01-31"), ending))
                .isEqualTo(warnings(ModelChoice.of("old"), ending));
        assertThat(warnings(ModelChoice.of("old"), new OfferedModel("old", today)))
                .containsExactly("Its provider shut it down on " + today + ".");
        assertThat(warnings(ModelChoice.of("new"), ending, new OfferedModel("new", null)))
                .isEmpty();
    }

    @Test
    void saysNothingOfWhatItDoesNotKnow() throws Exception {
        assertThat(warnings(ModelChoice.of("new"))).isEmpty();
        assertThat(warnings(ModelChoice.of("new"), new OfferedModel("old", null)))
                .containsExactly("Its provider does not offer it.");
        assertThat(warnings(new ModelChoice("new", "https://own.example", null), new OfferedModel("new", today)))
                .isEmpty();
        assertThat(warnings(ModelChoice.of("secret")))
                .containsExactly("Its price is not known: it is not asked where a budget is set.");
        assertThat(warnings(new ModelChoice("secret", "https://own.example", null)))
                .containsExactly("Its price is not known: it is charged like the dearest.");
    }

    @Test
    void tellsWhoIsGivenARest() throws Exception {
        circuits.failed("|" + ModelChoice.of("new").place(), clock.instant());
        assertThat(warnings(ModelChoice.of("new")))
                .containsExactly("It failed so often lately that it is given a rest.");
    }

    @Test
    void listsWhatIsOfferedOrPricedOnce() throws Exception {
        assertThat(show(new OfferedModel("new", null), new OfferedModel("extra", null))
                        .all(ACME))
                .extracting(shown -> shown.choice().model())
                .containsExactly("extra", "new", "old");
        assertThat(show().of(ACME, ModelChain.DEFAULT))
                .extracting(Shown::choice)
                .containsExactly(ModelChoice.of("test-model"));
    }
}
