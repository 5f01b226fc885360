package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.fit;
import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.money;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.errands.usecase.PlatformInputs.time;

import io.omnify.agent.campaigns.domain.Campaign;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.errands.usecase.PlatformAction.Unfit;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What can be set of a campaign; each names the value it sets, so that the campaign itself shows whether it was. */
final class AdWrites {
    private final AdPlatform ads;
    private final Worlds worlds;
    private final OurParts parts;

    AdWrites(AdPlatform ads, Worlds worlds, OurParts parts) {
        this.ads = ads;
        this.worlds = worlds;
        this.parts = parts;
    }

    /** Stopping for a while is everybody's right, in campaigns of ours too. */
    Deed pause() {
        return setting(
                (access, call) ->
                        ads.change(access, text(call.input(), "campaign"), CampaignChange.status(Status.PAUSED)),
                (_, now) -> now.status() == Status.PAUSED);
    }

    Deed resume() {
        return to(Status.ACTIVE);
    }

    Deed end() {
        return to(Status.ENDED);
    }

    private Deed to(Status status) {
        return setting(
                (access, call) -> ads.change(access, theirs(access, call).id(), CampaignChange.status(status)),
                (_, now) -> now.status() == status);
    }

    Deed budget() {
        return setting(
                (access, call) -> {
                    var before = theirs(access, call);
                    return ads.change(access, before.id(), CampaignChange.budget(budget(call, before)));
                },
                (call, now) -> budget(call, now).equals(now.budget()));
    }

    /** Platforms that know whole days only never show a time, so it is not looked up: it is said again. */
    Map<String, @Nullable Object> schedule(Call call, Entrance entrance) {
        return entrance.ask(access -> {
            var before = theirs(access, call);
            var schedule = schedule(call.input(), before.schedule(), worlds.now(access.mode()));
            var changed = ads.change(access, before.id(), CampaignChange.schedule(schedule));
            return AdReads.answer(access, changed);
        });
    }

    private interface Change {
        AdCampaign of(Access access, Call call);
    }

    private Deed setting(Change change, BiPredicate<Call, AdCampaign> isSo) {
        return new Deed() {
            @Override
            public Map<String, @Nullable Object> perform(Call call, Entrance entrance) {
                return entrance.ask(access -> AdReads.answer(access, change.of(access, call)));
            }

            @Override
            public Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
                return entrance.ask(access -> ads.get(access, text(call.input(), "campaign"))
                        .filter(now -> isSo.test(call, now))
                        .map(now -> AdReads.answer(access, now)));
            }
        };
    }

    /**
     * What lets money flow in a campaign of ours, or ends it, goes through its cap and its approval, not past them. Its
     * name tells before it is noted here, what is noted here tells when somebody has called it something else.
     */
    private AdCampaign theirs(Access access, Call call) {
        var campaign = ads.get(access, text(call.input(), "campaign")).orElseThrow(AdReads::none);
        var ours = campaign.reference()
                .filter(each -> each.startsWith(Campaign.PREFIX))
                .or(() -> parts.campaign(access.org(), access.platform(), campaign.id()));
        if (ours.isPresent())
            throw new Unfit(
                    "campaign-kept-here",
                    "It is a campaign of ours with a cap of its own; change it at /api/campaigns/" + ours.get() + ".");
        return campaign;
    }

    /** For the period the campaign has, unless another is named. */
    private static CampaignBudget budget(Call call, AdCampaign campaign) {
        var budget = campaign.budget();
        var named = Optional.ofNullable(textIfSaid(call.input(), "period")).flatMap(Period::ofCode);
        var period = named.orElse(budget == null ? Period.DAILY : budget.period());
        return fit(() -> new CampaignBudget(money(call.input(), "amount"), period));
    }

    /** What is not said stays; an end that is said to be null is taken away. */
    private static Schedule schedule(Map<String, @Nullable Object> input, @Nullable Schedule there, Instant now) {
        if (!input.containsKey("start_at") && !input.containsKey("end_at"))
            throw invalid("start_at or end_at is needed");
        ZoneId zone = there == null ? ZoneOffset.UTC : there.start().getZone();
        var kept = there == null ? now : there.start().toInstant();
        var start = time(input, "start_at")
                .map(said -> said.isBefore(now) ? now : said)
                .orElse(kept)
                .atZone(zone);
        var end = input.containsKey("end_at") ? time(input, "end_at") : end(there);
        if (end.isPresent() && !end.get().isAfter(now)) throw invalid("end_at is over already");
        return fit(() -> new Schedule(start, end.map(each -> each.atZone(zone)).orElse(null)));
    }

    static Optional<Instant> end(@Nullable Schedule schedule) {
        var end = schedule == null ? null : schedule.end();
        return Optional.ofNullable(end).map(each -> each.toInstant());
    }
}
