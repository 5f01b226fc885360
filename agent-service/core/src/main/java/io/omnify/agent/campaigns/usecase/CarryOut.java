package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Phase;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.Home;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;

/**
 * Makes one platform as the campaign says: whatever was decided last, however often it is asked to, from wherever it was
 * interrupted. Before a campaign is created it is looked for, and a creation is noted before it is begun.
 */
public final class CarryOut {
    private final Campaigns campaigns;
    private final AdAccounts accounts;
    private final Worlds worlds;
    private final InstantSource clock;
    private final Notes notes;

    public CarryOut(Campaigns campaigns, AdAccounts accounts, Worlds worlds, InstantSource clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.worlds = worlds;
        this.clock = clock;
        this.notes = new Notes(campaigns, clock);
    }

    /** How it ended: the part as it is now, and why it is not as decided. */
    public record Result(Optional<Placement> placement, Optional<Failure> failure) {
        static final Result NOTHING = new Result(Optional.empty(), Optional.empty());
    }

    public Result handle(OrgId org, String id, Platform platform) {
        return handle(org, id, platform, EnumSet.noneOf(Aspect.class));
    }

    /** @param sent what has to be said again because it was said too late */
    private Result handle(OrgId org, String id, Platform platform, EnumSet<Aspect> sent) {
        var campaign = campaigns.find(org, id).filter(each -> each.phase().launched());
        var part = campaign.flatMap(each -> each.placement(platform));
        if (campaign.isEmpty() || part.isEmpty()) return Result.NOTHING;
        sent.addAll(part.get().pending());
        if (sent.isEmpty() || part.get().state() == State.ENDED) return new Result(part, Optional.empty());
        try {
            return done(new Attempt(campaign.get(), part.get()), sent);
        } catch (PlatformFailed e) {
            var failure = Troubles.failure(e.failure(), clock.instant());
            return failed(campaign.get(), platform, failure, Troubles.certain(e.failure()));
        } catch (Late e) {
            return failed(campaign.get(), platform, Troubles.later(e.wait), false);
        }
    }

    private Result failed(Campaign campaign, Platform platform, Failure failure, boolean certain) {
        var trouble = Troubles.trouble(failure, clock.instant());
        var noted = notes.placed(campaign, platform, part -> part.failed(trouble, certain));
        return new Result(noted.flatMap(each -> each.placement(platform)), Optional.of(failure));
    }

    private record Attempt(Campaign campaign, Placement part) {
        Platform platform() {
            return part.platform();
        }
    }

    private Result done(Attempt attempt, EnumSet<Aspect> aspects) {
        var there = located(attempt);
        var now = there.map(found ->
                accounts.with(attempt.campaign().org(), attempt.part().connection(), (ads, access) -> {
                    var change = Wanted.change(attempt.campaign(), attempt.part(), found, aspects, there(attempt));
                    return change.isEmpty() ? found : ads.change(access, found.id(), change.get());
                }));
        var state = now.map(each -> Wanted.state(each.status())).orElse(Wanted.nowhere(attempt.campaign()));
        return settled(attempt, state, aspects);
    }

    /** What was decided meanwhile is said by its own run too, but this call may have come after that one. */
    private Result settled(Attempt attempt, State state, EnumSet<Aspect> aspects) {
        var order = attempt.campaign().order().number();
        var noted = notes.ifStill(order, attempt.campaign(), attempt.platform(), part -> part.settled(state, aspects));
        if (noted.isEmpty())
            return handle(attempt.campaign().org(), attempt.campaign().id(), attempt.platform(), aspects);
        return new Result(noted.get().placement(attempt.platform()), Optional.empty());
    }

    /** The campaign at the platform, created if it shall be; empty when it is not there and shall not be. */
    private Optional<AdCampaign> located(Attempt attempt) {
        var part = attempt.part();
        var org = attempt.campaign().org();
        var id = part.externalId();
        if (id != null) return Optional.of(Wanted.known(id));
        var reference = attempt.campaign().id();
        var found = accounts.with(org, part.connection(), (ads, access) -> ads.find(access, reference));
        if (found.isPresent()) return Optional.of(noted(attempt, found.get()));
        var tried = part.triedAt();
        if (tried != null) waitFor(tried);
        if (attempt.campaign().phase() != Phase.ACTIVE) return Optional.empty();
        return Optional.of(created(attempt));
    }

    private void waitFor(Instant tried) {
        var wait = Duration.between(clock.instant(), tried.plus(Troubles.SETTLES));
        if (wait.isPositive()) throw new Late(wait);
    }

    private AdCampaign created(Attempt attempt) {
        var campaign = attempt.campaign();
        var now = clock.instant();
        if (!notes.trying(campaign, attempt.platform(), now)) throw new Late(Troubles.SETTLES);
        var spec = Wanted.spec(campaign, attempt.part(), there(attempt));
        var made =
                accounts.with(campaign.org(), attempt.part().connection(), (ads, access) -> ads.create(access, spec));
        return noted(attempt, made);
    }

    /** What time it is at the platform, which takes no start in its past. */
    private Instant there(Attempt attempt) {
        return accounts.find(attempt.campaign().org(), attempt.part().connection())
                .map(each -> worlds.now(each.mode()))
                .orElseGet(clock::instant);
    }

    private AdCampaign noted(Attempt attempt, AdCampaign found) {
        var campaign = attempt.campaign();
        var home = accounts.find(campaign.org(), attempt.part().connection())
                .map(each -> new Home(each.account(), each.mode()))
                .orElse(null);
        notes.placed(campaign, attempt.platform(), part -> part.found(found.id(), home));
        return found;
    }

    /** The run has tried long enough: from here on somebody has to do something. */
    public Optional<Placement> giveUp(OrgId org, String id, Platform platform, long order) {
        var campaign = campaigns.find(org, id).filter(each -> each.order().number() == order);
        var part = campaign.flatMap(each -> each.placement(platform)).filter(CarryOut::isStuck);
        if (part.isEmpty()) return campaign.flatMap(each -> each.placement(platform));
        var failure = Failure.of("platform-not-done", "It could not be carried out.");
        var trouble = Optional.ofNullable(part.get().trouble()).orElse(Troubles.trouble(failure, clock.instant()));
        return notes.ifStill(order, campaign.orElseThrow(), platform, each -> each.givenUp(trouble.given()))
                .flatMap(each -> each.placement(platform));
    }

    /** Which world a campaign's platform is in; empty when there is no such campaign, platform or account. */
    Optional<Mode> mode(OrgId org, String id, Platform platform) {
        return campaigns
                .find(org, id)
                .flatMap(each -> each.placement(platform))
                .flatMap(part -> accounts.find(org, part.connection()))
                .map(AdAccounts.AdAccount::mode);
    }

    private static boolean isStuck(Placement part) {
        return !part.pending().isEmpty();
    }

    /** Something begun earlier has to come to its end first. */
    private static final class Late extends RuntimeException {
        @SuppressWarnings("serial") // never serialised
        private final Duration wait;

        Late(Duration wait) {
            super(null, null, false, false);
            this.wait = wait;
        }
    }
}
