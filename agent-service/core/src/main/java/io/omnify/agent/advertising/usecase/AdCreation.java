package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.fit;
import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.money;
import static io.omnify.agent.errands.usecase.PlatformInputs.number;
import static io.omnify.agent.errands.usecase.PlatformInputs.object;
import static io.omnify.agent.errands.usecase.PlatformInputs.objects;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.errands.usecase.PlatformInputs.texts;
import static io.omnify.agent.errands.usecase.PlatformInputs.time;

import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.Marks;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.platforms.port.AdPlatform;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Creates a campaign at one platform, paused and marked with the step that wanted it: it is looked for by its mark
 * before it is created, so however often the step is tried there is one.
 */
final class AdCreation implements Deed {
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 65;

    private final AdPlatform ads;
    private final Worlds worlds;

    AdCreation(AdPlatform ads, Worlds worlds) {
        this.ads = ads;
        this.worlds = worlds;
    }

    @Override
    public Map<String, @Nullable Object> perform(Call call, Entrance entrance) {
        var there = done(call, entrance);
        if (there.isPresent()) return there.get();
        return entrance.ask(access -> {
            var spec = fit(() -> spec(call, worlds.now(access.mode())));
            return AdReads.answer(access, ads.create(access, spec));
        });
    }

    @Override
    public Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
        return entrance.ask(access -> ads.find(access, Marks.of(call)).map(found -> AdReads.answer(access, found)));
    }

    private static CampaignSpec spec(Call call, Instant now) {
        var input = call.input();
        var period = Optional.ofNullable(textIfSaid(input, "period")).flatMap(Period::ofCode);
        var budget = new CampaignBudget(money(input, "budget"), period.orElse(Period.DAILY));
        var schedule = schedule(input, now);
        if (budget.period() == Period.LIFETIME && schedule.end() == null)
            throw invalid("a budget for the whole life needs end_at");
        return new CampaignSpec(
                Marks.of(call),
                text(input, "name"),
                Objective.ofCode(text(input, "objective")).orElseThrow(() -> invalid("objective is none")),
                budget,
                schedule,
                audience(object(input.get("audience"))),
                objects(input, "creatives").stream().map(AdCreation::creative).toList());
    }

    /** No platform starts in the past. */
    private static Schedule schedule(Map<String, @Nullable Object> input, Instant now) {
        var start = time(input, "start_at").filter(now::isBefore).orElse(now);
        var end = time(input, "end_at");
        return new Schedule(
                start.atZone(ZoneOffset.UTC),
                end.map(each -> each.atZone(ZoneOffset.UTC)).orElse(null));
    }

    private static Audience audience(Map<String, @Nullable Object> input) {
        return new Audience(
                texts(input, "countries"),
                number(input, "min_age", YOUNGEST),
                number(input, "max_age", OLDEST),
                texts(input, "interests"),
                texts(input, "lists"));
    }

    private static Creative creative(Map<String, @Nullable Object> input) {
        var image = textIfSaid(input, "image");
        return new Creative(
                text(input, "headline"),
                text(input, "text"),
                URI.create(text(input, "link")),
                image == null ? null : URI.create(image));
    }
}
