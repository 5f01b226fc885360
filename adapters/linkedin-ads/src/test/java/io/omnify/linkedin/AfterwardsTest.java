package io.omnify.linkedin;

import static io.omnify.linkedin.Guard.Reply.created;
import static io.omnify.linkedin.Guard.Reply.json;
import static io.omnify.linkedin.Guard.access;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.Refusals;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.quarkus.test.junit.QuarkusTest;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known once LinkedIn has answered, and by whom. */
@QuarkusTest
class AfterwardsTest {
    private static final Guard.Reply EUROS = json("{\"id\":123,\"name\":\"A\",\"currency\":\"EUR\"}");
    private static final Guard.Reply POUNDS = json("{\"id\":123,\"name\":\"A\",\"currency\":\"GBP\"}");
    private static final Guard.Reply PLACE = json("{\"elements\":[{\"urn\":\"urn:li:geo:6\",\"name\":\"Germany\"}]}");
    private static final Guard.Reply GROUP = json("{\"elements\":[{\"id\":9,\"name\":\"Omnify\"}]}");
    private static final Guard.Reply CAMPAIGN = json("{\"id\":77,\"name\":\"Autumn [camp_1]\",\"status\":\"PAUSED\"}");
    private static final Guard.Reply DONE = new Guard.Reply(204, "", Map.of());
    private static final Guard.Reply NONSENSE = json(
            "{\"id\":77,\"name\":\"Autumn [camp_1]\",\"dailyBudget\":{\"amount\":\"fifty\",\"currencyCode\":\"EUR\"}}");

    private static CampaignSpec spec() {
        var start = Guard.NOW.atZone(ZoneOffset.UTC);
        return new CampaignSpec(
                "camp_1",
                "Autumn",
                Objective.SALES,
                new CampaignBudget(Money.of("50", "EUR"), Period.DAILY),
                new Schedule(start, start.plusDays(30)),
                new Audience(List.of("DE"), 18, 65, List.of(), List.of()),
                List.of());
    }

    @Test
    void aCampaignThatWasMadeAndShowsNonsenseIsUncertain() {
        try (var guard = new Guard(EUROS, PLACE, GROUP, created("77"), NONSENSE)) {
            var ads = guard.linkedIn().ads();
            assertThat(Refusals.failure(() -> ads.create(access(), spec()))).isInstanceOf(Uncertain.class);
        }
    }

    @Test
    void aChangeThatWasTakenAndShowsNonsenseIsUncertain() {
        try (var guard = new Guard(CAMPAIGN, DONE, NONSENSE)) {
            var ads = guard.linkedIn().ads();
            assertThat(Refusals.failure(() -> ads.change(access(), "77", CampaignChange.status(Status.ACTIVE))))
                    .isInstanceOf(Uncertain.class);
        }
    }

    @Test
    void aChangeThatWasTakenAndCannotBeReadIsDone() {
        try (var guard = new Guard(CAMPAIGN, DONE, new Guard.Reply(403, "{}", Map.of()))) {
            var changed = guard.linkedIn().ads().change(access(), "77", CampaignChange.status(Status.ACTIVE));
            assertThat(changed.status()).isEqualTo(Status.ACTIVE);
        }
    }

    @Test
    void whatIsSoAlreadyIsNotAskedForAgain() {
        try (var guard = new Guard(CAMPAIGN, NONSENSE)) {
            var same = guard.linkedIn().ads().change(access(), "77", CampaignChange.status(Status.PAUSED));
            assertThat(same.status()).isEqualTo(Status.PAUSED);
            assertThat(guard.asked).hasSize(1);
        }
    }

    @Test
    void nonsenseThatIsOnlyReadIsNoAnswer() {
        try (var guard = new Guard(NONSENSE)) {
            var ads = guard.linkedIn().ads();
            assertThat(Refusals.failure(() -> ads.get(access(), "77"))).isInstanceOf(Unavailable.class);
        }
        try (var guard = new Guard(json("{\"elements\":[" + NONSENSE.body() + "]}"))) {
            var ads = guard.linkedIn().ads();
            assertThat(Refusals.failure(() -> ads.list(access(), 10, Optional.empty())))
                    .isInstanceOf(Unavailable.class);
        }
    }

    /** Whoever names the account of another learns nothing of it, and tells the other nothing either. */
    @Test
    void whatOneOrganisationWasToldOfAnAccountIsNotAnothers() {
        try (var guard = new Guard(POUNDS, EUROS, PLACE, GROUP, created("77"), CAMPAIGN)) {
            var ads = guard.linkedIn().ads();
            assertThat(Refusals.failure(() -> ads.create(Guard.foreign(), spec())))
                    .isInstanceOf(Invalid.class);
            assertThat(ads.create(access(), spec()).id()).isEqualTo("77");
            assertThat(guard.asked)
                    .filteredOn(asked -> asked.path().equals("/adAccounts/123"))
                    .extracting(asked -> asked.headers().get("Authorization"))
                    .containsExactly("Bearer token-2", "Bearer token-1");
        }
    }
}
