package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.optimisation.domain.Settings;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetOptimiserTest {
    private final OptimisedCampaign scene = new OptimisedCampaign();

    @Test
    void refusesLimitsThatAreNone() {
        var dollars = Map.of(Platform.META_ADS, Money.of("10.00", "USD"));
        var settings = new Settings(Mode.AUTO, -1.0, 0, dollars, Money.of("0.00", "EUR"));

        assertThatThrownBy(() -> scene.set.handle(scene.acme, OptimisedCampaign.ID, settings, "user_a"))
                .extracting(each -> ((Refusal.InvalidInput) ((Refused) each).refusal())
                        .problems().stream().map(Refusal.FieldProblem::field).toList())
                .isEqualTo(List.of("min_roas", "max_daily_change_percent", "caps.meta_ads", "caps.total"));
    }
}
