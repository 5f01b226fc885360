package io.omnify.agent.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.campaigns.Samples;
import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.CampaignEvent;
import io.omnify.agent.campaigns.domain.Drift;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.port.MetricsHistory.Name;
import io.omnify.agent.campaigns.port.MetricsHistory.Stated;
import io.omnify.agent.contract.MetricsMessages.Source;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.HourlyMetrics;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.shared.domain.Money;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.Contracts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is told of campaigns and their figures is what was promised. */
class CampaignContractsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123Z");
    private static final OrgId ACME = new OrgId("org_acme");

    private static final AdAccount META = new AdAccount(
            ACME,
            "conn_meta",
            Platform.META_ADS,
            Mode.SIMULATION,
            "act_1",
            Currency.getInstance("EUR"),
            Samples.BERLIN);
    private static final Source SAYS = new Source(META, true);
    private static final DailyMetrics DAY = new DailyMetrics(
            "77",
            LocalDate.parse("2026-01-01"),
            1_000,
            50,
            Money.of("12.34", "EUR"),
            new BigDecimal("2.5"),
            Money.of("99.99", "EUR"));

    private static void check(List<OutboxMessage> messages, String... types) {
        assertThat(messages).extracting(OutboxMessage::type).containsExactly(types);
        for (var message : messages) Contracts.assertEvent(message.type(), message.data());
    }

    @Test
    void tellsOfCampaigns() {
        var created = Samples.draft(ACME, "camp_1", NOW);
        check(CampaignMessages.encode(created), "campaign.created.v1", "campaign.changed.v1");
        var launched =
                created.campaign().ordered(Phase.ACTIVE, EnumSet.allOf(Aspect.class), CampaignEvent.LAUNCHED, NOW);
        check(CampaignMessages.encode(launched), "campaign.changed.v1");
        var there = launched.campaign()
                .placed(
                        Platform.META_ADS,
                        part -> part.found("77", null)
                                .seen(Placement.State.ACTIVE, List.of(new Drift(Aspect.BUDGET, "a", "b", NOW)))
                                .failed(new Trouble("platform-unavailable", "m", true, NOW), Set.of()),
                        CampaignEvent.PLACEMENT_CHANGED,
                        NOW);
        check(CampaignMessages.encode(there), "campaign.changed.v1");
        assertThat(CampaignMessages.encode(there).getFirst().data())
                .contains(
                        "\"external_id\":\"77\"", "\"drift\":[\"budget\"]", "\"error_code\":\"platform-unavailable\"");
        check(CampaignMessages.encode(there.campaign().deleted(NOW)), "campaign.deleted.v1");
    }

    @Test
    void tellsOfFigures() {
        var whole = new Stated(DAY, List.of());
        var known = MetricsMessages.of(SAYS, "77", new Name("Spring", "camp_1"), List.of(whole), NOW);
        check(List.of(known), "platform.metrics.v1");
        assertThat(known.data())
                .doesNotContain("\"hours\"")
                .contains("\"time_zone\":\"" + META.zone() + "\"", "\"tells_hours\":true");
        assertThat(known.topic()).isEqualTo("omnify.platform.metrics");
        assertThat(known.key()).isEqualTo("conn_meta/77");
        check(List.of(MetricsMessages.of(SAYS, "77", null, List.of(whole), NOW)), "platform.metrics.v1");
        assertThat(Map.of("same", known.id()))
                .containsEntry(
                        "same",
                        MetricsMessages.of(SAYS, "77", null, List.of(whole), NOW)
                                .id());
    }

    @Test
    void saysOfAPlatformWithoutHoursThatItTellsNone() {
        var said = MetricsMessages.of(new Source(META, false), "77", null, List.of(new Stated(DAY, List.of())), NOW);
        check(List.of(said), "platform.metrics.v1");
        assertThat(said.data()).contains("\"tells_hours\":false");
    }

    @Test
    void tellsOfFiguresByTheHour() {
        var results = new HourlyMetrics.Results(new BigDecimal("1.5"), Money.of("59.99", "EUR"));
        var told = MetricsMessages.of(SAYS, "77", null, List.of(new Stated(DAY, List.of(hour(9, results)))), NOW);
        check(List.of(told), "platform.metrics.v1");
        assertThat(told.data()).contains("\"hours\":[{\"hour\":9,", "\"amount\":\"59.99\"");

        var untold = MetricsMessages.of(SAYS, "77", null, List.of(new Stated(DAY, List.of(hour(0, null)))), NOW);
        check(List.of(untold), "platform.metrics.v1");
        assertThat(untold.data().substring(untold.data().indexOf("hours")))
                .contains("\"hour\":0,")
                .doesNotContain("conversions\":null", "revenue\":null");
    }

    private static HourlyMetrics hour(int hour, HourlyMetrics.@Nullable Results results) {
        return new HourlyMetrics("77", DAY.day(), hour, 400, 30, Money.of("13.25", "EUR"), results);
    }
}
