package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.campaigns.domain.CampaignDraft.Ad;
import io.omnify.agent.campaigns.domain.CampaignDraft.Budget;
import io.omnify.agent.campaigns.domain.CampaignDraft.Viewers;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.InMemoryAdPlatform;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Plan;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final CampaignDraft NOTHING =
            new CampaignDraft(null, null, null, null, null, null, null, null, null, null);
    private final Agency agency = new Agency();

    private List<String> wrong(CampaignDraft changes) {
        var refused = catchThrowableOfType(
                Refused.class,
                () -> agency.write.create(agency.org, Plan.STARTER, "user_a", changes.or(Samples.words())));
        return ((Refusal.InvalidInput) refused.refusal())
                .problems().stream().map(each -> each.field()).toList();
    }

    private static CampaignDraft budget(String amount, String currency, String period) {
        return new CampaignDraft(
                null, null, null, new Budget(amount, currency, period), null, null, null, null, null, null);
    }

    private static CampaignDraft times(String start, String end, String zone) {
        return new CampaignDraft(null, null, null, null, null, start, end, zone, null, null);
    }

    private static CampaignDraft parts(CampaignDraft.Part... parts) {
        return new CampaignDraft(null, null, List.of(parts), null, null, null, null, null, null, null);
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        var refused = catchThrowableOfType(
                Refused.class, () -> agency.write.create(agency.org, Plan.STARTER, "user_a", NOTHING));
        assertThat(((Refusal.InvalidInput) refused.refusal()).problems())
                .extracting("field")
                .containsExactly("name", "objective", "platforms", "budget");
    }

    @Test
    void refusesMoneyInTheWrongCurrencyOrUnit() {
        assertThat(wrong(budget("90.00", "USD", "daily")))
                .containsExactly("platforms[0].connection_id", "platforms[1].connection_id");
        assertThat(wrong(budget("90.005", "EUR", "daily"))).containsExactly("budget.amount");
        assertThat(wrong(budget("90000000000", "EUR", "daily"))).containsExactly("budget.amount");
        assertThat(wrong(budget("-1", "EUR", "daily"))).containsExactly("budget.amount");
        assertThat(wrong(budget("0", "EUR", "daily"))).containsExactly("budget.amount");
        assertThat(wrong(budget("0.01", "EUR", "daily"))).containsExactly("budget.amount");
        assertThat(wrong(budget("1", "XAU", "weekly"))).containsExactly("budget.period", "budget.currency");
    }

    @Test
    void refusesABudgetOverItsCap() {
        var capped = new CampaignDraft(null, null, null, null, "80.00", null, null, null, null, null);
        assertThat(wrong(capped)).containsExactly("budget.amount");
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        assertThat(wrong(times("2026-06-02T00:00:00Z", "2026-06-01T00:00:00Z", null)))
                .containsExactly("end_at");
        assertThat(wrong(times("2026-01-02T00:00:00Z", "2026-02-01T00:00:00Z", null)))
                .containsExactly("end_at");
        assertThat(wrong(times("tomorrow", null, "Mars/Olympus"))).containsExactly("time_zone", "start_at");
    }

    @Test
    void refusesConnectionsThatAreNotThere() {
        var theirs = new OrgId("org_other");
        var ads = new InMemoryAdPlatform(Agency.EUR, Samples.BERLIN, agency.clock);
        agency.accounts.connect(theirs, "conn_theirs", Platform.META_ADS, "EUR", ads);
        assertThat(wrong(parts(Samples.part("meta_ads", "conn_theirs", null))))
                .containsExactly("platforms[0].connection_id");
        assertThat(wrong(parts(Samples.part("meta_ads", "conn_google", null))))
                .containsExactly("platforms[0].connection_id");
        assertThat(wrong(parts(Samples.part("openai", "conn_google", null)))).contains("platforms[0].platform");
    }

    @Test
    void refusesAccountsOfTwoWorlds() {
        var ads = new InMemoryAdPlatform(Agency.EUR, Samples.BERLIN, agency.clock);
        agency.accounts.connect(agency.org, "conn_live", Platform.META_ADS, Mode.LIVE, "EUR", ads);
        assertThat(wrong(parts(
                        Samples.part("google_ads", "conn_google", null), Samples.part("meta_ads", "conn_live", null))))
                .containsExactly("platforms[1].connection_id");
    }

    @Test
    void refusesSharesThatAreNotOne() {
        assertThat(wrong(parts(
                        Samples.part("google_ads", "conn_google", "0.5"),
                        Samples.part("meta_ads", "conn_meta", "0.4"))))
                .containsExactly("platforms");
        assertThat(wrong(parts(
                        Samples.part("google_ads", "conn_google", "0.5"), Samples.part("meta_ads", "conn_meta", null))))
                .containsExactly("platforms");
        assertThat(wrong(parts(
                        Samples.part("meta_ads", "conn_meta", null), Samples.part("meta_ads", "conn_meta", null))))
                .containsExactly("platforms[1].platform");
    }

    @Test
    void refusesWhomAndWhatNobodyCanBeShown() {
        var odd = new CampaignDraft(
                "a]",
                "fame",
                null,
                null,
                null,
                null,
                null,
                null,
                new Viewers(List.of("Germany"), 12, 70, null, null),
                List.of(new Ad("", "b", "javascript:alert(1)", null)));
        assertThat(wrong(odd))
                .containsExactly(
                        "name",
                        "objective",
                        "audience.countries",
                        "audience.min_age",
                        "creatives[0].headline",
                        "creatives[0].link");
    }

    @Test
    void aBudgetForTheWholeLifeNeedsAnEnd() {
        var draft = Samples.words();
        var endless = new CampaignDraft(
                draft.name(),
                draft.objective(),
                draft.platforms(),
                new Budget("900.00", "EUR", "lifetime"),
                null,
                draft.startAt(),
                null,
                draft.timeZone(),
                draft.audience(),
                draft.creatives());
        var refused = catchThrowableOfType(
                Refused.class, () -> agency.write.create(agency.org, Plan.STARTER, "user_a", endless));
        assertThat(refused.refusal().toString()).contains("end_at");
    }

    @Test
    void writesAPartAnew() {
        var draft = agency.write.create(agency.org, Plan.STARTER, "user_a", Samples.words());
        var changed = agency.write.change(
                agency.org, draft.id(), Optional.of("1"), "user_b", budget("100.01", "EUR", "daily"));
        assertThat(changed.name()).isEqualTo("Spring");
        assertThat(changed.placements())
                .extracting(part -> part.budget().amount().amount())
                .containsExactly("50.01", "50.00");
        assertThat(changed.review().authors()).containsExactly("user_a", "user_b");
        var late = catchThrowableOfType(
                Refused.class, () -> agency.write.change(agency.org, draft.id(), Optional.of("1"), "user_b", NOTHING));
        assertThat(late.refusal()).isInstanceOf(Refusal.CampaignVersionDiffers.class);
    }

    @Test
    void whatIsBlankInAChangeIsTakenAway() {
        var draft = agency.write.create(agency.org, Plan.STARTER, "user_a", Samples.words());
        var capped = new CampaignDraft(null, null, null, null, "120.00", null, null, null, null, null);
        agency.write.change(agency.org, draft.id(), Optional.empty(), "user_a", capped);
        var blank = new CampaignDraft(null, null, null, null, "", "", " ", null, null, null);
        var brief = agency.write
                .change(agency.org, draft.id(), Optional.empty(), "user_a", blank)
                .brief();
        assertThat(brief.cap()).isNull();
        assertThat(brief.schedule().end()).isNull();
        assertThat(brief.schedule().start().toInstant()).isEqualTo(agency.clock.instant());
    }
}
