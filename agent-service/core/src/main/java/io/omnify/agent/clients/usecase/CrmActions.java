package io.omnify.agent.clients.usecase;

import static io.omnify.agent.effects.domain.Repeatability.KEYED;
import static io.omnify.agent.effects.domain.Repeatability.LOOKED_UP;
import static io.omnify.agent.effects.domain.Repeatability.READ;
import static io.omnify.agent.effects.domain.Repeatability.UNSAFE;
import static io.omnify.agent.errands.usecase.PlatformForms.ANSWER;
import static io.omnify.agent.errands.usecase.PlatformInputs.texts;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.errands.usecase.PlatformAction.Site;
import io.omnify.agent.errands.usecase.PlatformInputs;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What workflows and agents can do with clients at the CRM, such as gohighlevel.message.send. A client is named by our
 * id, which says the connection too, so nobody reaches another organisation's.
 */
public final class CrmActions {
    private static final String ABSENT = "not-found-at-platform";

    private final Platforms platforms;
    private final Desk desk;
    private final Site atClient;
    private final Site named;

    /** Where clients are kept and written to. */
    public record Desk(
            Clients clients,
            DealBook deals,
            Letters letters,
            WriteClients writing,
            WriteLetters post,
            ForgetCrm forget,
            InstantSource clock) {
        Client client(Call call) {
            var id = PlatformInputs.text(call.input(), CrmForms.CLIENT);
            return clients.find(call.org(), id).orElseThrow(() -> new Refused(new Refusal.ClientNotFound(id)));
        }
    }

    private CrmActions(Platforms platforms, UseConnection connections, Desk desk) {
        this.platforms = platforms;
        this.desk = desk;
        this.atClient = new Site(
                Platform.GOHIGHLEVEL, connections, call -> desk.client(call).connection(), ABSENT);
        this.named = Site.named(Platform.GOHIGHLEVEL, connections, ABSENT);
    }

    public static List<Action> of(Platforms platforms, UseConnection connections, Desk desk) {
        return new CrmActions(platforms, connections, desk).all();
    }

    private List<Action> all() {
        var all = new ArrayList<Action>();
        platforms.crm().ifPresent(_ -> all.add(tags()));
        platforms.messenger().ifPresent(_ -> all.add(message()));
        platforms.programs().ifPresent(programs -> all.addAll(programs(new ProgramDeeds(programs, desk))));
        platforms.deals().ifPresent(deals -> all.addAll(deals(new DealDeeds(deals, desk))));
        return List.copyOf(all);
    }

    private Action message() {
        var summary = "Writes an e-mail or a text message to a client, once.";
        return action(atClient, "message.send", summary, CrmForms.message(), LOOKED_UP, new LetterDeed(desk));
    }

    private Action tags() {
        var summary = "Gives a client tags, or takes them away.";
        return action(atClient, "client.tag", summary, CrmForms.tags(), KEYED, this::tag);
    }

    private List<Action> programs(ProgramDeeds deeds) {
        var join = "Puts a client into a workflow or campaign of the CRM, which may write to them.";
        var leave = "Takes a client out of a workflow or campaign of the CRM.";
        var list = "The workflows or campaigns of the CRM that clients can be put into.";
        return List.of(
                action(named, "program.list", list, CrmForms.kinds(), READ, deeds::list),
                action(atClient, "program.join", join, CrmForms.program(), UNSAFE, deeds::join),
                action(atClient, "program.leave", leave, CrmForms.program(), KEYED, deeds::leave));
    }

    private List<Action> deals(DealDeeds deeds) {
        var upsert = "Makes a client's opportunity in a pipeline as said: the one there is, or else a new one.";
        var move = "Moves a client's opportunity to another stage or state.";
        var list = "The CRM's pipelines and their stages.";
        return List.of(
                action(named, "pipeline.list", list, CrmForms.nothing(), READ, deeds::pipelines),
                action(atClient, "opportunity.upsert", upsert, CrmForms.deal(), LOOKED_UP, deeds.upsert()),
                action(atClient, "opportunity.move", move, CrmForms.move(), KEYED, deeds::move));
    }

    private static Action action(
            Site site,
            String verb,
            String summary,
            Map<String, @Nullable Object> input,
            Repeatability again,
            Deed deed) {
        var name = site.platform().code() + "." + verb;
        return new PlatformAction(new ActionDescription(name, summary, input, ANSWER, again), site, deed);
    }

    private Map<String, @Nullable Object> tag(Call call, Entrance entrance) {
        var client = desk.client(call);
        var add = texts(call.input(), "add");
        var remove = texts(call.input(), "remove");
        if (add.isEmpty() && remove.isEmpty()) throw PlatformInputs.invalid("add or remove is needed");
        var tagged = desk.writing()
                .tag(call.org(), client.id(), add.isEmpty() ? null : add, remove.isEmpty() ? null : remove);
        return object(
                "mode",
                entrance.mode().code(),
                CrmForms.CLIENT,
                tagged.id(),
                "tags",
                tagged.contact().tags());
    }
}
