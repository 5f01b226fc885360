package io.omnify.agent.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.campaigns.port.AdAccounts.AdAccount;
import io.omnify.agent.campaigns.usecase.SyncMetrics;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often an account's campaigns are gone through: each page has 200 of them. */
class ListingTest {
    private final Agency agency = new Agency();
    private final InMemoryMetricsHistory history = new InMemoryMetricsHistory();
    private final SyncMetrics sync = agency.sync(history, new InMemorySyncBook());
    private final AdAccount meta = agency.accounts.find(agency.org, "conn_meta").orElseThrow();

    private void cutOff() {
        agency.accounts.before("conn_meta", () -> {
            throw new PlatformFailed(new PlatformFailure.Unavailable("interrupted", "The call was broken off."));
        });
    }

    private void oneCall() {
        agency.accounts.before("conn_meta", () -> {});
    }

    @Test
    void aReadingOfManyPartsGoesThroughThemOnce() {
        agency.running();
        agency.clock.pass(Duration.ofDays(80));
        int parts = 0;
        for (boolean complete = false; !complete; parts++)
            complete = sync.handle(meta).orElseThrow().complete();
        assertThat(parts).isEqualTo(4);
        assertThat(agency.meta.pages).isEqualTo(1);

        agency.clock.pass(Duration.ofMinutes(71));
        sync.again(meta);
        assertThat(agency.meta.pages)
                .as("the next reading sees what is so by then")
                .isEqualTo(2);
    }

    @Test
    void oneThatTakesLongerThanItMayComesToItsEnd() {
        agency.advertise(500);
        for (int i = 1; i < 3; i++) {
            oneCall();
            cutOff();
            assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
            assertThat(agency.meta.pages).isEqualTo(i);
            agency.clock.pass(Duration.ofMinutes(11));
        }
        assertThat(sync.handle(meta)).isPresent();
        assertThat(agency.meta.pages).as("each page once").isEqualTo(3);
        sync.again(meta);
        assertThat(history.names).hasSize(500);
    }

    @Test
    void whatWasGoneThroughLongAgoIsGoneThroughAgain() {
        agency.advertise(1);
        oneCall();
        cutOff();
        assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
        agency.clock.pass(Duration.ofMinutes(51));
        assertThat(sync.handle(meta)).isPresent();
        assertThat(agency.meta.pages).isEqualTo(2);
    }

    /** Ours that no page had are asked for one by one, and none of them twice. */
    @Test
    void whatIsNotListedIsAskedForOnce() {
        var id = agency.running().id();
        var gone = agency.atMeta().getFirst();
        agency.accounts.with(agency.org, "conn_meta", (ads, access) -> ads.change(access, gone.id(), Agency.ENDED));
        oneCall();
        oneCall();
        cutOff();
        assertThatThrownBy(() -> sync.handle(meta)).isInstanceOf(PlatformFailed.class);
        assertThat(agency.part(id, meta.platform()).drift()).hasSize(1);
        agency.clock.pass(Duration.ofMinutes(11));
        assertThat(sync.handle(meta)).isPresent();
        assertThat(agency.meta.pages).isEqualTo(1);
    }
}
