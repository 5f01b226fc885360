package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformForms.form;
import static io.omnify.agent.errands.usecase.PlatformForms.matching;
import static io.omnify.agent.errands.usecase.PlatformForms.money;
import static io.omnify.agent.errands.usecase.PlatformForms.time;
import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.described;

import io.omnify.agent.campaigns.port.Worlds;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.Marks;
import io.omnify.agent.errands.usecase.PlatformAction;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.errands.usecase.PlatformAction.Site;
import io.omnify.agent.errands.usecase.PlatformAction.Unfit;
import io.omnify.agent.errands.usecase.PlatformForms;
import io.omnify.agent.errands.usecase.PlatformInputs;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.ConversionSink;
import io.omnify.agent.platforms.usecase.Platforms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells platforms what their clicks led to, such as meta_ads.conversion.send. The event is named after the step that
 * tells it, so however often it is told it counts once; of a person who has not agreed nothing is told.
 */
public final class ConversionActions {
    private final ConversionSink sink;
    private final Worlds worlds;

    private ConversionActions(ConversionSink sink, Worlds worlds) {
        this.sink = sink;
        this.worlds = worlds;
    }

    public static List<Action> of(Platforms platforms, UseConnection connections, Worlds worlds) {
        var all = new ArrayList<Action>();
        for (var platform : Platform.ADS)
            platforms.conversions(platform).ifPresent(sink -> {
                var site = Site.named(platform, connections, "conversion-action-not-found");
                all.add(new PlatformAction(description(platform), site, new ConversionActions(sink, worlds)::send));
            });
        return List.copyOf(all);
    }

    private static ActionDescription description(Platform platform) {
        return new ActionDescription(
                platform.code() + ".conversion.send",
                "Tells " + platform.title() + " what a click led to, once, about a person who agreed to it.",
                input(),
                PlatformForms.ANSWER,
                Repeatability.KEYED);
    }

    private static Map<String, @Nullable Object> input() {
        return form(
                List.of("connection_id", "action", "name", "consented"),
                object(
                        "action",
                        PlatformForms.text(200, "The platform's id of what is counted: pixel, action or rule."),
                        "name",
                        PlatformForms.text(100, "What happened, such as purchase or lead."),
                        "at",
                        time("When; now unless said."),
                        "value",
                        money("What it was worth."),
                        "email",
                        matching(AdPeople.EMAIL, "Hashed before it leaves."),
                        "phone",
                        matching(AdPeople.PHONE, "With the country's code, such as +4930123456."),
                        "click_id",
                        PlatformForms.text(500, "The platform's own id of the click."),
                        "consented",
                        described(object("type", "boolean"), AdPeople.CONSENT)));
    }

    private Map<String, @Nullable Object> send(Call call, Entrance entrance) {
        var input = call.input();
        if (!Boolean.TRUE.equals(input.get("consented")))
            throw new Unfit("consent-missing", "The person has not agreed to it, so nothing was sent.");
        var said = PlatformInputs.time(input, "at");
        return entrance.ask(access -> {
            var now = worlds.now(access.mode());
            var conversion = conversion(call, said.orElse(now));
            if (conversion.at().isAfter(now)) throw invalid("at has not been yet");
            var result = sink.send(access, List.of(conversion));
            for (var row : result.failed()) throw new Unfit("conversion-refused", row.code() + ": " + row.message());
            return object(
                    "mode", access.mode().code(),
                    "event_id", conversion.eventId(),
                    "reference", result.reference());
        });
    }

    private static Conversion conversion(Call call, Instant at) {
        var input = call.input();
        var email = textIfSaid(input, "email");
        var phone = textIfSaid(input, "phone");
        var click = textIfSaid(input, "click_id");
        if (email == null && phone == null && click == null)
            throw invalid("one of email, phone and click_id is needed");
        return new Conversion(
                Marks.of(call),
                text(input, "action"),
                text(input, "name"),
                at,
                input.get("value") == null ? null : PlatformInputs.money(input, "value"),
                new Person(email, phone, null, null, null, true),
                click,
                null);
    }
}
