package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.Aspect;
import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.domain.Placement;
import io.omnify.agent.campaigns.domain.Placement.State;
import io.omnify.agent.campaigns.port.AdAccounts;
import io.omnify.agent.campaigns.port.Campaigns;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.port.AdPlatform;
import io.omnify.auth.api.OrgId;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one platform as the campaign says: whatever was decided last, however often it is asked to, from wherever it was
 * interrupted. Before a campaign is created it is looked for, and a creation is noted before it is begun.
 */
public final class CarryOut {
    private final Campaigns campaigns;
    private final AdAccounts accounts;
    private final InstantSource clock;
    private final Notes notes;
    private final Presence presence;

    public CarryOut(Campaigns campaigns, AdAccounts accounts, Worlds worlds, InstantSource clock) {
        this.campaigns = campaigns;
        this.accounts = accounts;
        this.clock = clock;
        this.notes = new Notes(campaigns, clock);
        this.presence = new Presence(accounts, worlds, notes, clock);
    }

    /** How it ended: the part as it is now, and why it is not as decided. */
    public record Result(Optional<Placement> placement, Optional<Failure> failure) {
        static final Result NOTHING = new Result(Optional.empty(), Optional.empty());
    }

    public Result handle(OrgId org, String id, Platform platform) {
        return handle(org, id, platform, EnumSet.noneOf(Aspect.class));
    }

    /** @param late what has to be said again because it was said too late */
    private Result handle(OrgId org, String id, Platform platform, EnumSet<Aspect> late) {
        var campaign = campaigns.find(org, id).filter(each -> each.phase().launched());
        var part = campaign.flatMap(each -> each.placement(platform));
        if (campaign.isEmpty() || part.isEmpty()) return Result.NOTHING;
        var sent = EnumSet.copyOf(late);
        sent.addAll(part.get().pending());
        if (sent.isEmpty()) return new Result(part, Optional.empty());
        var waits = sent.contains(Aspect.BUDGET) && Wanted.isOverCap(campaign.get(), part.get());
        if (waits) sent.remove(Aspect.BUDGET);
        if (waits && (sent.isEmpty() || part.get().externalId() == null))
            return failed(campaign.get(), platform, Troubles.held(), late);
        try {
            var result = done(new Presence.Attempt(campaign.get(), part.get()), sent);
            if (!waits || result.failure().isPresent()) return result;
            return failed(campaign.get(), platform, Troubles.held(), late);
        } catch (PlatformFailed e) {
            var failure = Troubles.failure(e.failure(), clock.instant());
            return failed(campaign.get(), platform, failure, Troubles.certain(e.failure()) ? late : sent);
        } catch (Presence.Late e) {
            return failed(campaign.get(), platform, Troubles.later(e.delay()), late);
        } catch (Presence.Overtaken e) {
            return handle(org, id, platform, sent);
        }
    }

    /** @param again what may have been said, whatever another run has settled meanwhile */
    private Result failed(Campaign campaign, Platform platform, Failure failure, Set<Aspect> again) {
        var trouble = Troubles.trouble(failure, clock.instant());
        var noted = notes.placed(campaign, platform, part -> part.failed(trouble, again));
        return new Result(noted.flatMap(each -> each.placement(platform)), Optional.of(failure));
    }

    private Result done(Presence.Attempt attempt, EnumSet<Aspect> aspects) {
        var there = presence.located(attempt);
        var now = there.map(found ->
                accounts.with(attempt.campaign().org(), attempt.part().connection(), (ads, access) -> {
                    var change = Wanted.change(
                            attempt.campaign(),
                            attempt.part(),
                            seen(ads, access, found, aspects),
                            aspects,
                            presence.clock(attempt));
                    return change.isEmpty() ? found : ads.change(access, found.id(), change.get());
                }));
        var state =
                now.map(each -> Wanted.state(each.status())).orElse(Wanted.nowhere(attempt.campaign(), attempt.part()));
        return settled(attempt, state, aspects);
    }

    /** When it began there has to be known before its times are told again. */
    private static AdCampaign seen(AdPlatform ads, Access access, AdCampaign found, Set<Aspect> aspects) {
        boolean known = found.schedule() != null || !aspects.contains(Aspect.SCHEDULE);
        return known ? found : ads.get(access, found.id()).orElse(found);
    }

    /** What was decided meanwhile is said by its own run too, but this call may have come after that one. */
    private Result settled(Presence.Attempt attempt, State state, EnumSet<Aspect> aspects) {
        var order = attempt.campaign().order().number();
        var noted = notes.ifStill(order, attempt.campaign(), attempt.platform(), part -> part.settled(state, aspects));
        if (noted.isEmpty())
            return handle(attempt.campaign().org(), attempt.campaign().id(), attempt.platform(), aspects);
        return new Result(noted.get().placement(attempt.platform()), Optional.empty());
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
}
