package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Settings.Mode;
import io.omnify.agent.optimisation.usecase.KeepWatch;
import io.omnify.agent.platforms.domain.Platform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class KeepWatchTest {
    private final OptimisedCampaign scene = new OptimisedCampaign();

    @Test
    void sendsAgainWhatCouldNotBeSent() {
        scene.mode(Mode.AUTO);
        scene.budgets.away = true;
        var proposal = scene.change();
        assertThat(proposal.status()).isEqualTo(Status.APPLYING);
        scene.budgets.away = false;
        scene.clock.pass(Duration.ofMinutes(2));

        scene.keep.sweep();

        assertThat(scene.stored(proposal).status()).isEqualTo(Status.APPLIED);
        assertThat(scene.budgets.now()).isEqualTo(proposal.after());
    }

    @Test
    void leavesTheBudgetsPeopleSetSince() {
        scene.mode(Mode.AUTO);
        scene.budgets.away = true;
        var proposal = scene.change();
        scene.budgets.away = false;
        scene.budgets.set(Platform.META_ADS, "123.00");
        var theirs = scene.budgets.now();
        scene.clock.pass(Duration.ofMinutes(2));

        scene.keep.sweep();

        assertThat(scene.stored(proposal).status()).isEqualTo(Status.FAILED);
        assertThat(scene.stored(proposal).answer().note()).contains("changed the budgets since");
        assertThat(scene.budgets.now()).isEqualTo(theirs);
    }

    @Test
    void looksAtACampaignThatDoesNotRunOnceADay() {
        scene.mode(Mode.AUTO);
        scene.budgets.running = false;

        assertThat(scene.keep.sweep()).isEqualTo(1);
        scene.clock.pass(Duration.ofHours(2));
        assertThat(scene.keep.sweep()).isZero();
        scene.clock.pass(Duration.ofHours(24));
        assertThat(scene.keep.sweep()).isEqualTo(1);
    }

    @Test
    void givesUpWhatCannotBeSentForHalfADay() {
        scene.mode(Mode.AUTO);
        scene.budgets.away = true;
        var proposal = scene.change();
        scene.clock.pass(Duration.ofHours(13));

        scene.keep.sweep();

        assertThat(scene.stored(proposal).status()).isEqualTo(Status.FAILED);
        assertThat(scene.stored(proposal).answer().note()).contains("away");
    }

    @Test
    void looksOnceADay() {
        scene.mode(Mode.AUTO);
        scene.budgets.pass(1);

        assertThat(scene.keep.sweep()).isEqualTo(1);
        assertThat(scene.keep.sweep()).isZero();
        scene.clock.pass(Duration.ofDays(1));
        scene.budgets.pass(1);
        assertThat(scene.keep.sweep()).isEqualTo(1);
        assertThat(scene.proposals.list(scene.acme, OptimisedCampaign.ID, Optional.empty(), 50))
                .hasSize(2);
    }

    @Test
    void theManyOfOneMorningKeepNobodyForTheNextRound() {
        for (int i = 0; i < 120; i++) scene.watched("camp_gone_" + i);
        assertThat(scene.keep.sweep()).isEqualTo(120);
        assertThat(scene.keep.sweep()).isZero();
    }

    @Test
    void whatFailsIsToldWithoutTheWordsOfWhoFailedAndLookedAtAgain() {
        scene.mode(Mode.AUTO);
        scene.budgets.pass(1);
        scene.budgets.broken = true;
        var told = new ArrayList<LogRecord>();
        var handler = listening(told);
        var log = Logger.getLogger(KeepWatch.class.getName());
        log.addHandler(handler);
        scene.keep.sweep();
        log.removeHandler(handler);

        assertThat(told)
                .singleElement()
                .satisfies(record -> assertThat(record.getMessage())
                        .contains("org=org_acme", "campaign=" + OptimisedCampaign.ID, "PlatformFailed")
                        .doesNotContain(MarketBudgets.WORDS));
        scene.budgets.broken = false;
        scene.clock.pass(Duration.ofHours(1));
        assertThat(scene.keep.sweep()).isEqualTo(1);
        assertThat(scene.proposals.list(scene.acme, OptimisedCampaign.ID, Optional.empty(), 50))
                .hasSize(1);
    }

    private static Handler listening(List<LogRecord> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                told.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
