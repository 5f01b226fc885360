package io.omnify.agent.optimisation.usecase;

import io.omnify.agent.optimisation.domain.Morning;
import io.omnify.agent.optimisation.domain.Proposal;
import io.omnify.agent.optimisation.domain.Proposal.Status;
import io.omnify.agent.optimisation.domain.Standing;
import io.omnify.agent.optimisation.domain.Watch;
import io.omnify.agent.optimisation.port.Budgets;
import io.omnify.agent.optimisation.port.Chance;
import io.omnify.agent.optimisation.port.Proposals;
import io.omnify.agent.optimisation.port.Watches;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** One morning of one campaign: what was proposed before is compared with what happened, and today is decided. */
public final class LookAtCampaign {
    /** As far back as anything is learned from. */
    static final int DAYS = 28;

    private final Stores stores;
    private final SendBudgets send;
    private final Chance chance;
    private final InstantSource clock;

    /** Where it reads and writes. */
    public record Stores(Watches watches, Proposals proposals, Budgets budgets) {}

    public LookAtCampaign(Stores stores, SendBudgets send, Chance chance, InstantSource clock) {
        this.stores = stores;
        this.send = send;
        this.chance = chance;
        this.clock = clock;
    }

    /**
     * Today's proposal, the same however often it is asked for; empty where nothing can be said: the campaign does not
     * run, nobody has set its optimiser, or its platforms have not told of yesterday yet.
     */
    public Optional<Proposal> handle(OrgId org, String campaign) {
        var standing = stores.budgets()
                .find(org, campaign, DAYS)
                .orElseThrow(() -> new Refused(new Refusal.CampaignNotFound(campaign)));
        var watch = stores.watches().find(org, campaign);
        if (watch.isEmpty()) return Optional.empty();
        var earlier = stores.proposals().list(org, campaign, Optional.empty(), DAYS + 1);
        var morning = new Morning(watch.get(), standing, earlier);
        morning.compared().forEach(stores.proposals()::compare);
        expire(earlier, standing);
        var today = stores.proposals().find(org, campaign, Proposal.idOf(campaign, standing.today()));
        if (today.isPresent()) return today.map(send::handle);
        return standing.running() ? propose(watch.get(), standing, morning) : Optional.empty();
    }

    private Optional<Proposal> propose(Watch watch, Standing standing, Morning morning) {
        var seed = watch.org().value() + "/" + watch.campaign() + "/" + standing.today();
        var made = morning.proposal(clock.instant(), chance.of(seed));
        if (made.isEmpty()) return made;
        stores.watches().note(watch.on(watch.course(standing)));
        var proposal = made.get();
        if (!stores.proposals().add(proposal))
            return stores.proposals().find(watch.org(), watch.campaign(), proposal.id());
        return Optional.of(send.handle(proposal));
    }

    private void expire(List<Proposal> earlier, Standing standing) {
        for (var each : earlier) {
            if (each.status() != Status.PROPOSED || !each.day().isBefore(standing.today())) continue;
            stores.proposals()
                    .move(Status.PROPOSED, each.become(Status.EXPIRED, Proposal.OPTIMISER, clock.instant(), null));
        }
    }
}
