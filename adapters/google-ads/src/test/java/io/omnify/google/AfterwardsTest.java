package io.omnify.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is known of a change that Google has taken. */
@QuarkusTest
class AfterwardsTest {
    private static final String CAMPAIGN = Answers.campaign("Shoes [cmp_1]", "PAUSED", Answers.daily("50000000"));
    private static final String NONSENSE = CAMPAIGN.replace("50000000", "99999999999999999999");

    private final Guard guard = new Guard();

    @AfterEach
    void close() {
        guard.close();
        assertThat(guard.violations).isEmpty();
    }

    private static CampaignSpec spec() {
        var start = ZonedDateTime.parse("2026-12-01T14:30:00+01:00[Europe/Berlin]");
        return new CampaignSpec(
                "cmp_1",
                "Shoes",
                Objective.SALES,
                new CampaignBudget(Money.of("50", "EUR"), Period.DAILY),
                new Schedule(start, start.plusDays(30)),
                new Audience(List.of("DE", "AT"), 18, 65, List.of(), List.of()),
                List.of());
    }

    @Test
    void whatWasDoneButCannotBeReadBackIsUncertain() {
        guard.says(
                Guard.Said.ok(CAMPAIGN),
                Guard.Said.ok(Answers.mutated(1)),
                Guard.Said.of(403, Answers.error(403, "authorizationError", "USER_PERMISSION_DENIED")));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.change(Guard.access(), "77", CampaignChange.status(Status.ACTIVE))))
                .isInstanceOf(PlatformFailure.Uncertain.class);
    }

    /** The change is done by then, whatever is made of the answer. */
    @Test
    void whatWasDoneAndShowsNoSenseIsUncertain() {
        guard.says(Guard.Said.ok(CAMPAIGN), Guard.Said.ok(Answers.mutated(1)), Guard.Said.ok(NONSENSE));
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.change(Guard.access(), "77", CampaignChange.status(Status.ACTIVE))))
                .isInstanceOf(PlatformFailure.Uncertain.class);

        guard.says(Answers.mutated(1));
        var audiences = guard.google().audiences();
        assertThat(Refusals.failure(() -> audiences.create(Guard.access(), "Buyers", "d")))
                .isInstanceOf(PlatformFailure.Uncertain.class);
    }

    @Test
    void nonsenseThatIsOnlyReadIsNoAnswer() {
        guard.says(NONSENSE);
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.get(Guard.access(), "77")))
                .isInstanceOf(PlatformFailure.Unavailable.class);
    }

    @Test
    void aCampaignThatWasMadeAndIsNotNamedIsUncertain() {
        guard.says(
                Answers.ACCOUNT,
                Answers.COUNTRIES,
                Answers.mutated(4).replace("campaignResult", "adGroupResult"),
                Answers.NOTHING);
        var ads = guard.google().ads();
        assertThat(Refusals.failure(() -> ads.create(Guard.access(), spec())))
                .isInstanceOf(PlatformFailure.Uncertain.class);
    }
}
