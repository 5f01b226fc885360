package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.Home;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Finds a campaign at its platform, or creates it there, once however often that is tried and broken off. */
final class Presence {
    private final AdAccounts accounts;
    private final Worlds worlds;
    private final Notes notes;
    private final InstantSource clock;

    Presence(AdAccounts accounts, Worlds worlds, Notes notes, InstantSource clock) {
        this.accounts = accounts;
        this.worlds = worlds;
        this.notes = notes;
        this.clock = clock;
    }

    /** What was decided when it was read. */
    record Attempt(Campaign campaign, Placement part) {
        Platform platform() {
            return part.platform();
        }
    }

    /** The campaign at the platform, created if it shall be; empty when it is not there and shall not be. */
    Optional<AdCampaign> located(Attempt attempt) {
        var part = attempt.part();
        var org = attempt.campaign().org();
        var id = part.externalId();
        if (id != null) return Optional.of(Wanted.known(id));
        var reference = attempt.campaign().id();
        var found = accounts.with(org, part.connection(), (ads, access) -> ads.find(access, reference));
        if (found.isPresent()) return Optional.of(noted(attempt, found.get()));
        var tried = part.triedAt();
        if (tried != null) waitFor(tried);
        if (attempt.campaign().phase() != Phase.ACTIVE || part.state() == State.ENDED) return Optional.empty();
        return Optional.of(created(attempt));
    }

    private void waitFor(Instant tried) {
        var wait = Duration.between(clock.instant(), tried.plus(Troubles.SETTLES));
        if (wait.isPositive()) throw new Late(wait);
    }

    private AdCampaign created(Attempt attempt) {
        var campaign = attempt.campaign();
        var now = clock.instant();
        suits(campaign);
        var spec = Wanted.spec(campaign, attempt.part(), clock(attempt));
        if (!notes.trying(campaign, attempt.platform(), now)) throw new Late(Troubles.SETTLES);
        try {
            var made = accounts.with(
                    campaign.org(), attempt.part().connection(), (ads, access) -> ads.create(access, spec));
            return noted(attempt, made);
        } catch (PlatformFailed e) {
            if (Troubles.certain(e.failure())) notes.placed(campaign, attempt.platform(), part -> part.notMade(now));
            throw e;
        }
    }

    /** The accounts may have become others since it was launched. */
    private void suits(Campaign campaign) {
        var problems = Suiting.problems(accounts, campaign);
        if (!problems.isEmpty())
            throw new PlatformFailed(new PlatformFailure.Invalid(
                    "accounts-differ", "The connected accounts cannot spend this budget together.", problems));
    }

    /** What time it is at the platform, which takes no start in its past. */
    Instant clock(Attempt attempt) {
        return accounts.find(attempt.campaign().org(), attempt.part().connection())
                .map(each -> worlds.now(each.mode()))
                .orElseGet(clock::instant);
    }

    private AdCampaign noted(Attempt attempt, AdCampaign found) {
        var campaign = attempt.campaign();
        var home = accounts.find(campaign.org(), attempt.part().connection())
                .map(each -> new Home(each.account(), each.mode()))
                .orElse(null);
        var noted = notes.placed(campaign, attempt.platform(), part -> part.found(found.id(), home));
        if (noted.isPresent()
                && noted.get().order().number() != campaign.order().number()) throw new Overtaken();
        return found;
    }

    /** Something else was decided meanwhile. */
    static final class Overtaken extends RuntimeException {
        Overtaken() {
            super(null, null, false, false);
        }
    }

    /** Something begun earlier has to come to its end first. */
    static final class Late extends RuntimeException {
        @SuppressWarnings("serial") // never serialised
        private final Duration wait;

        Late(Duration wait) {
            super(null, null, false, false);
            this.wait = wait;
        }

        Duration delay() {
            return wait;
        }
    }
}
