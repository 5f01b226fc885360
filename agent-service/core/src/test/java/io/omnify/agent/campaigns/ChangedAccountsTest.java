package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.domain.Trouble;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Accounts behind connections that become others after a campaign was approved. */
class ChangedAccountsTest {
    private final Agency agency = new Agency();

    @Test
    void whatBecameAnotherAccountSinceItWasApprovedIsNotLaunched() {
        var id = agency.approved().id();
        agency.accounts.connect(agency.org, "conn_meta", Platform.META_ADS, "USD", agency.meta);
        assertThatThrownBy(() -> agency.direct.launch(agency.org, id, Optional.empty()))
                .extracting("refusal")
                .asString()
                .contains("platforms[1].connection_id", "USD");

        agency.accounts.connect(agency.org, "conn_meta", Platform.META_ADS, Mode.LIVE, "EUR", agency.meta);
        assertThatThrownBy(() -> agency.direct.launch(agency.org, id, Optional.empty()))
                .extracting("refusal")
                .asString()
                .contains("platforms[1].connection_id", "simulation");
        assertThat(agency.runs).isEmpty();
    }

    @Test
    void whatBecomesAnotherAccountAfterTheLaunchIsNotSpentOn() {
        var id = agency.approved().id();
        agency.direct.launch(agency.org, id, Optional.empty());
        agency.accounts.connect(agency.org, "conn_meta", Platform.META_ADS, "USD", agency.meta);
        agency.carryOut.handle(agency.org, id, Platform.META_ADS);
        assertThat(agency.atMeta()).isEmpty();
        assertThat(agency.part(id, Platform.META_ADS).trouble())
                .isNotNull()
                .extracting(Trouble::retrying)
                .isEqualTo(false);
    }
}
