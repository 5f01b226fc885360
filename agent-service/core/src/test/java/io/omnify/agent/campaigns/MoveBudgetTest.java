package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.CampaignStatus;
import io.omnify.agent.campaigns.usecase.ChangeBudget;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.Plan;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MoveBudgetTest {
    private final Agency agency = new Agency();

    @Test
    void movesMoneyWithinWhatWasApproved() {
        var id = agency.running().id();
        agency.move.handle(agency.now(id), budgets("20.00", "70.00"));
        agency.carryOut(id);
        assertThat(agency.atMeta().getFirst().budget()).isEqualTo(Samples.daily("70.00"));
        assertThat(agency.atGoogle().getFirst().budget()).isEqualTo(Samples.daily("20.00"));
        assertThat(agency.now(id).placements().stream()
                        .mapToLong(part -> part.share())
                        .sum())
                .isEqualTo(1_000_000);
        assertThatThrownBy(() -> agency.move.handle(agency.now(id), budgets("20.00", "70.01")))
                .extracting("refusal")
                .asString()
                .contains("over its cap of 90.00 EUR");
        assertThatThrownBy(() -> agency.move.handle(agency.now(id), budgets("20.00", "50.001")))
                .isInstanceOf(Refused.class);
        var dollars =
                Map.of(Platform.GOOGLE_ADS, Money.of("20.00", "USD"), Platform.META_ADS, Money.of("20.00", "USD"));
        assertThatThrownBy(() -> agency.move.handle(agency.now(id), dollars)).isInstanceOf(Refused.class);
        var one = Map.of(Platform.META_ADS, Money.of("20.00", "EUR"));
        assertThatThrownBy(() -> agency.move.handle(agency.now(id), one)).isInstanceOf(Refused.class);
    }

    @Test
    void aBudgetInReviewIsOneMoreWayToWriteOnIt() {
        var change = new ChangeBudget(agency.campaigns, agency.move);
        var id = agency.write
                .create(agency.org, Plan.STARTER, "user_author", Samples.words())
                .id();
        agency.review.submit(agency.org, id, "user_author");
        assertThatThrownBy(() -> agency.move.handle(agency.now(id), budgets("20.00", "70.00")))
                .isInstanceOf(Refused.class);
        var wish = new ChangeBudget.Wish("9000.00", null, null, Map.of());
        var changed = change.handle(agency.org, id, Optional.empty(), "user_boss", wish);
        assertThat(changed.status()).isEqualTo(CampaignStatus.DRAFT);
        assertThat(changed.review().authors()).containsExactly("user_author", "user_boss");
        assertThat(agency.runs).isEmpty();
    }

    private static Map<Platform, Money> budgets(String google, String meta) {
        return Map.of(Platform.GOOGLE_ADS, Money.of(google, "EUR"), Platform.META_ADS, Money.of(meta, "EUR"));
    }
}
