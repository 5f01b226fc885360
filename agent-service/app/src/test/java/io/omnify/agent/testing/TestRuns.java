package io.omnify.agent.testing;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.Runs;
import io.omnify.agent.campaigns.usecase.CarryOut;
import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Does at once what the workflow would do, once for each order, and tries nothing twice. */
@Mock
@Singleton
public final class TestRuns implements Runs {
    private final CarryOut carryOut;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    TestRuns(CarryOut carryOut) {
        this.carryOut = carryOut;
    }

    @Override
    public Optional<String> start(Campaign campaign) {
        var run = campaign.id() + "/" + campaign.order().number();
        if (!done.add(run)) return Optional.of(run);
        for (var part : campaign.placements()) carryOut.handle(campaign.org(), campaign.id(), part.platform());
        for (var part : campaign.placements())
            carryOut.giveUp(
                    campaign.org(),
                    campaign.id(),
                    part.platform(),
                    campaign.order().number());
        return Optional.of(run);
    }

    @Override
    public boolean isOver(Campaign campaign) {
        return true;
    }
}
