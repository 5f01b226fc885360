package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.auth.api.Plan;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People move the simulated market on; what is begun then begins there and not in its past. */
class MarketAheadTest {
    private static final Duration MONTH = Duration.ofDays(31);
    private final Agency agency = new Agency();

    @Test
    void whatBeginsAtOnceBeginsWhenItIsNowThere() {
        agency.ahead = MONTH;

        var campaign = agency.write.create(agency.org, Plan.STARTER, "user_author", atOnce());

        assertThat(campaign.brief().schedule().start().toInstant()).isEqualTo(there());
    }

    @Test
    void noPlatformIsToldAStartInItsPast() {
        var approved = agency.approved();
        agency.ahead = MONTH.multipliedBy(3);

        agency.direct.launch(agency.org, approved.id(), Optional.empty());
        agency.carryOut(approved.id());

        var schedule = agency.google.all("act_conn_google").getFirst().schedule();
        assertThat(Objects.requireNonNull(schedule).start().toInstant()).isEqualTo(there());
    }

    private Instant there() {
        return agency.clock.instant().plus(agency.ahead);
    }

    private static CampaignDraft atOnce() {
        var words = Samples.words();
        return new CampaignDraft(
                words.name(),
                words.objective(),
                words.platforms(),
                words.budget(),
                words.cap(),
                null,
                null,
                words.timeZone(),
                words.audience(),
                words.creatives());
    }
}
