package io.omnify.agent.optimisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.optimisation.domain.Estimate;
import io.omnify.agent.optimisation.domain.Outcome;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Proposals} must do. */
public abstract class ProposalsContract {
    private static final LocalDate DAY = LocalDate.parse("2026-03-15");
    private static final Instant NOW = Instant.parse("2026-03-15T04:00:00Z");

    private final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final String campaign = "camp_" + UUID.randomUUID();

    protected abstract Proposals proposals();

    private Proposal made(LocalDate day, Status status) {
        return SomeProposal.of(acme, campaign, day, status, NOW);
    }

    private Proposal stored(Proposal proposal) {
        return proposals().find(acme, campaign, proposal.id()).orElseThrow();
    }

    @Test
    void keepsAProposalWithAllItsReasons() {
        var proposal = made(DAY, Status.PROPOSED);

        assertThat(proposals().add(proposal)).isTrue();

        assertThat(stored(proposal)).isEqualTo(proposal);
    }

    @Test
    void hasOneForEachDay() {
        var proposal = made(DAY, Status.PROPOSED);
        proposals().add(proposal);

        assertThat(proposals().add(made(DAY, Status.KEPT))).isFalse();
        assertThat(stored(proposal).status()).isEqualTo(Status.PROPOSED);
    }

    @Test
    void hidesThemFromOtherOrganisationsAndCampaigns() {
        var proposal = made(DAY, Status.PROPOSED);
        proposals().add(proposal);
        var stranger = new OrgId("org_" + UUID.randomUUID());

        assertThat(proposals().find(stranger, campaign, proposal.id())).isEmpty();
        assertThat(proposals().find(acme, "camp_other", proposal.id())).isEmpty();
        assertThat(proposals().list(stranger, campaign, Optional.empty(), 50)).isEmpty();
    }

    @Test
    void listsTheNewestFirstAndGoesOn() {
        for (int i = 0; i < 5; i++) proposals().add(made(DAY.plusDays(i), Status.KEPT));

        var first = proposals().list(acme, campaign, Optional.empty(), 2);
        var rest = proposals().list(acme, campaign, Optional.of(first.getLast().id()), 50);

        assertThat(first).extracting(Proposal::day).containsExactly(DAY.plusDays(4), DAY.plusDays(3));
        assertThat(rest).extracting(Proposal::day).containsExactly(DAY.plusDays(2), DAY.plusDays(1), DAY);
    }

    @Test
    void takesOnlyTheFirstOfTwoAnswers() {
        var proposal = made(DAY, Status.PROPOSED);
        proposals().add(proposal);

        assertThat(proposals().move(Status.PROPOSED, proposal.become(Status.APPLYING, "user_a", NOW, "why not")))
                .isTrue();
        assertThat(proposals().move(Status.PROPOSED, proposal.become(Status.DISMISSED, "user_b", NOW, null)))
                .isFalse();
        assertThat(stored(proposal).status()).isEqualTo(Status.APPLYING);
        assertThat(stored(proposal).answer()).isEqualTo(new Proposal.Answer("user_a", NOW, "why not"));
    }

    @Test
    void keepsWhatHappenedBesideWhatIsSaid() {
        var proposal = made(DAY, Status.PROPOSED);
        proposals().add(proposal);
        var outcome = new Outcome(99.5, 33.25, new Estimate(100, 80, 120), 0.9, Outcome.Verdict.AS_EXPECTED);

        proposals().compare(proposal.with(outcome));
        proposals().move(Status.PROPOSED, proposal.become(Status.DISMISSED, "user_b", NOW, null));

        assertThat(stored(proposal).outcome()).isEqualTo(outcome);
        assertThat(stored(proposal).status()).isEqualTo(Status.DISMISSED);
    }

    @Test
    void tellsWhatACrashLeftUndone() {
        var left = made(DAY, Status.APPLYING);
        var done = made(DAY.plusDays(1), Status.APPLIED);
        List.of(left, done).forEach(proposals()::add);

        assertThat(proposals().unfinished(NOW, 500)).doesNotContain(left);
        assertThat(proposals().unfinished(NOW.plusSeconds(1), 500))
                .contains(left)
                .doesNotContain(done);
    }
}
