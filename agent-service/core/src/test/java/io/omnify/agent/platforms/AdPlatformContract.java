package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.agent.shared.domain.Money;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What every {@link AdPlatform} must do, whatever is behind it. The tests share one vendor and disturb each other's
 * campaigns in nothing.
 */
public abstract class AdPlatformContract extends AdMetricsContract {
    @Test
    void createsItPausedWithItsBudgetAndSchedule() {
        var spec = spec(reference());

        var campaign = ads().create(access(), spec);

        assertThat(campaign.status()).isEqualTo(Status.PAUSED);
        assertThat(campaign.name()).isEqualTo(spec.platformName());
        assertThat(campaign.reference()).contains(spec.reference());
        assertThat(campaign.budget()).isEqualTo(spec.budget());
        assertSame(campaign.schedule(), spec.schedule());
        assertThat(ads().get(access(), campaign.id()).orElseThrow()).isEqualTo(campaign);
    }

    @Test
    void createsOneWithABudgetForItsWholeLife() {
        var spec = spec(reference(), "Whole life", budget("700.50", Period.LIFETIME), schedule(1, 14));
        var campaign = ads().create(access(), spec);
        assertThat(ads().get(access(), campaign.id()).orElseThrow().budget()).isEqualTo(spec.budget());
    }

    @Test
    void createsOneThatHasNoEnd() {
        var campaign =
                ads().create(access(), spec(reference(), "Endless", budget("20.00", Period.DAILY), schedule(1, null)));
        var found = ads().get(access(), campaign.id()).orElseThrow();
        assertThat(found.schedule()).isNotNull();
        assertThat(found.schedule().end()).isNull();
    }

    @Test
    void findsItByItsReferenceEvenWhenItHasEnded() {
        var spec = spec(reference());
        assertThat(ads().find(access(), spec.reference())).isEmpty();
        var campaign = ads().create(access(), spec);
        assertThat(ads().find(access(), spec.reference())).contains(campaign);
        ads().change(access(), campaign.id(), CampaignChange.status(Status.ENDED));
        assertThat(ads().find(access(), spec.reference()).orElseThrow())
                .returns(Status.ENDED, AdCampaign::status)
                .returns(campaign.id(), AdCampaign::id);
    }

    @Test
    void takesAReferenceAtItsLetters() {
        var spec = spec(reference());
        ads().create(access(), spec);
        var half = spec.reference().substring(0, 20);
        for (var other : List.of("%", "_", "' OR '1'='1", "\" OR 1=1", "\\", half, "%" + half + "%", "(" + half + ")"))
            assertThat(ads().find(access(), other)).as(other).isEmpty();
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        assertThat(ads().get(access(), nobodys())).isEmpty();
        assertThat(failure(() -> ads().change(access(), nobodys(), CampaignChange.status(Status.PAUSED))))
                .isInstanceOf(PlatformFailure.NotFound.class);
    }

    @Test
    void hidesItFromOtherAccounts() {
        var spec = spec(reference());
        var campaign = ads().create(access(), spec);
        assertThat(ads().get(stranger(), campaign.id())).isEmpty();
        assertThat(ads().find(stranger(), spec.reference())).isEmpty();
        assertThat(all(stranger(), 200)).noneMatch(each -> each.id().equals(campaign.id()));
    }

    @Test
    void listsThemPageByPageWithoutThoseThatHaveEnded() {
        var mine = List.of(created().id(), created().id(), created().id());
        ads().change(access(), mine.get(1), CampaignChange.status(Status.ENDED));

        var listed = all(access(), 1).stream().map(AdCampaign::id).toList();

        assertThat(listed).doesNotHaveDuplicates().contains(mine.get(0), mine.get(2));
        assertThat(listed).doesNotContain(mine.get(1));
        assertThat(ads().list(access(), 1, Optional.empty()).items()).hasSize(1);
    }

    @Test
    void enablesPausesAndEndsItAsOftenAsItIsSaid() {
        var id = created().id();
        for (var status :
                List.of(Status.ACTIVE, Status.ACTIVE, Status.PAUSED, Status.PAUSED, Status.ENDED, Status.ENDED)) {
            assertThat(ads().change(access(), id, CampaignChange.status(status)).status())
                    .isEqualTo(status);
            assertThat(ads().get(access(), id).orElseThrow().status()).isEqualTo(status);
        }
    }

    @Test
    void changesEverythingAtOnceAndLeavesTheRest() {
        var before = created();
        var schedule = schedule(3, 40);
        var name = "Renamed [" + before.reference().orElseThrow() + "]";

        var budgeted = ads().change(access(), before.id(), CampaignChange.budget(budget("73.25", Period.DAILY)));
        assertThat(budgeted.budget()).isEqualTo(budget("73.25", Period.DAILY));
        assertThat(budgeted.name()).isEqualTo(before.name());
        assertThat(budgeted.status()).isEqualTo(before.status());
        assertSame(budgeted.schedule(), before.schedule());

        var changed = ads().change(
                        access(),
                        before.id(),
                        new CampaignChange(Status.ACTIVE, budget("80.00", Period.DAILY), schedule, name));
        assertThat(changed.name()).isEqualTo(name);
        assertThat(changed.status()).isEqualTo(Status.ACTIVE);
        assertThat(changed.budget()).isEqualTo(budget("80.00", Period.DAILY));
        assertSame(changed.schedule(), schedule);
        assertThat(ads().get(access(), before.id())).contains(changed);
    }

    @Test
    void refusesMoneyOfAnotherCurrencyBeforeAnythingIsDone() {
        var foreign = new CampaignBudget(Money.of("50.00", "CHF"), Period.DAILY);
        var spec = spec(reference(), "Foreign", foreign, schedule(1, 30));
        assertThat(failure(() -> ads().create(access(), spec))).isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(ads().find(access(), spec.reference())).isEmpty();

        var campaign = created();
        assertThat(failure(() -> ads().change(access(), campaign.id(), CampaignChange.budget(foreign))))
                .isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(ads().get(access(), campaign.id()).orElseThrow().budget()).isEqualTo(campaign.budget());
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertUnauthorized(() -> ads().create(bad, spec(reference())));
        assertUnauthorized(() -> ads().find(bad, reference()));
        assertUnauthorized(() -> ads().get(bad, nobodys()));
        assertUnauthorized(() -> ads().list(bad, 10, Optional.empty()));
        assertUnauthorized(() -> ads().change(bad, nobodys(), CampaignChange.status(Status.PAUSED)));
    }
}
