package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformForms.form;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.errands.usecase.PlatformAction.Site;
import io.omnify.agent.errands.usecase.PlatformForms;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.agent.platforms.usecase.Platforms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lists of known people at platforms, such as meta_ads.audience.add. A list is known by its name, so there is one
 * of each name; of people who have not agreed nothing is sent, and what became of each row is told.
 */
public final class AudienceActions {
    private static final int MOST = 1_000;
    private static final String NAME = "name";
    private static final String AUDIENCE = "audience";

    private final Site site;
    private final AudienceSync audiences;

    private AudienceActions(Site site, AudienceSync audiences) {
        this.site = site;
        this.audiences = audiences;
    }

    public static List<Action> of(Platforms platforms, UseConnection connections) {
        var all = new ArrayList<Action>();
        for (var platform : Platform.ADS) {
            var site = Site.named(platform, connections, "audience-not-found");
            platforms.audiences(platform).ifPresent(sync -> all.addAll(new AudienceActions(site, sync).all()));
        }
        return List.copyOf(all);
    }

    private List<Action> all() {
        var naming = form(
                List.of("connection_id", NAME),
                object(
                        NAME,
                        PlatformForms.text(120, "What it is called."),
                        "description",
                        PlatformForms.text(500, "Whom it holds.")));
        var people = form(
                List.of("connection_id", AUDIENCE, "people"),
                object(
                        AUDIENCE,
                        PlatformForms.text(200, "The audience's id at the platform."),
                        "people",
                        AdPeople.form(Math.min(MOST, audiences.most()))));
        var once = Repeatability.LOOKED_UP;
        return List.of(
                action(
                        "create",
                        "Makes an empty list of people, unless there is one of the name.",
                        naming,
                        once,
                        create()),
                action("add", "Puts people on a list, those who agreed to it.", people, Repeatability.KEYED, this::add),
                action("remove", "Takes people off a list.", people, Repeatability.KEYED, this::remove));
    }

    private Action action(
            String verb, String summary, Map<String, @Nullable Object> input, Repeatability again, Deed deed) {
        var name = site.platform().code() + ".audience." + verb;
        return new PlatformAction(new ActionDescription(name, summary, input, PlatformForms.ANSWER, again), site, deed);
    }

    private Deed create() {
        return new Deed() {
            @Override
            public Map<String, @Nullable Object> perform(Call call, Entrance entrance) {
                var there = done(call, entrance);
                if (there.isPresent()) return there.get();
                var description = Optional.ofNullable(textIfSaid(call.input(), "description"));
                var name = text(call.input(), NAME);
                return entrance.ask(access -> answer(access, audiences.create(access, name, description.orElse(name))));
            }

            @Override
            public Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
                var name = text(call.input(), NAME);
                return entrance.ask(access -> audiences.find(access, name).map(found -> answer(access, found)));
            }
        };
    }

    private static Map<String, @Nullable Object> answer(Access access, String audience) {
        return object("mode", access.mode().code(), AUDIENCE, audience);
    }

    private Map<String, @Nullable Object> add(Call call, Entrance entrance) {
        return batch(call, entrance, audiences::add);
    }

    private Map<String, @Nullable Object> remove(Call call, Entrance entrance) {
        return batch(call, entrance, audiences::remove);
    }

    private interface Batch {
        BatchResult of(Access access, String audience, List<Person> people);
    }

    private static Map<String, @Nullable Object> batch(Call call, Entrance entrance, Batch batch) {
        var audience = text(call.input(), AUDIENCE);
        var people = AdPeople.of(call.input());
        return entrance.ask(access -> {
            var result = people.sent(fit -> batch.of(access, audience, fit));
            return object(
                    "mode",
                    access.mode().code(),
                    AUDIENCE,
                    audience,
                    "accepted",
                    result.accepted(),
                    "failed",
                    result.failed().stream().map(AudienceActions::row).toList(),
                    "reference",
                    result.reference());
        });
    }

    private static Map<String, @Nullable Object> row(BatchResult.Row row) {
        return object("row", row.index(), "code", row.code(), "message", row.message());
    }
}
