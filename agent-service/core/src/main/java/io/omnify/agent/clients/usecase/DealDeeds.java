package io.omnify.agent.clients.usecase;

import static io.omnify.agent.errands.usecase.PlatformInputs.invalid;
import static io.omnify.agent.errands.usecase.PlatformInputs.money;
import static io.omnify.agent.errands.usecase.PlatformInputs.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;

import io.omnify.agent.clients.domain.Client;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.effects.port.Action.Call;
import io.omnify.agent.errands.usecase.PlatformAction.Deed;
import io.omnify.agent.errands.usecase.PlatformAction.Entrance;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Deals;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sales to clients as they go on. What the CRM then has is kept here at once, so that figures need not wait for it. */
final class DealDeeds {
    private final Deals deals;
    private final CrmActions.Desk desk;

    DealDeeds(Deals deals, CrmActions.Desk desk) {
        this.deals = deals;
        this.desk = desk;
    }

    Map<String, @Nullable Object> pipelines(Call call, Entrance entrance) {
        return entrance.ask(access -> object(
                "mode", access.mode().code(),
                "pipelines",
                        deals.pipelines(access).stream()
                                .map(DealDeeds::pipeline)
                                .toList()));
    }

    private static Map<String, @Nullable Object> pipeline(Deal.Pipeline pipeline) {
        var stages = pipeline.stages().stream()
                .map(each -> object("id", each.id(), "name", each.name()))
                .toList();
        return object("id", pipeline.id(), "name", pipeline.name(), "stages", stages);
    }

    /** The vendor knows no key, but a client has one in a pipeline: it shows whether it is as said. */
    Deed upsert() {
        return new Deed() {
            @Override
            public Map<String, @Nullable Object> perform(Call call, Entrance entrance) {
                var client = desk.client(call);
                var draft = draft(call, client);
                return entrance.ask(access -> kept(client, access, deals.upsert(access, draft)));
            }

            @Override
            public Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
                var client = desk.client(call);
                var draft = draft(call, client);
                return entrance.ask(access -> deals.find(access, draft.contact(), draft.pipeline())
                        .filter(draft::isAs)
                        .map(there -> kept(client, access, there)));
            }
        };
    }

    private static Deal.Draft draft(Call call, Client client) {
        var input = call.input();
        return new Deal.Draft(
                text(input, "name"),
                client.contact().id(),
                text(input, "pipeline"),
                text(input, "stage"),
                status(input).orElse(Deal.Status.OPEN),
                money(input, "value"));
    }

    Map<String, @Nullable Object> move(Call call, Entrance entrance) {
        var client = desk.client(call);
        var input = call.input();
        var stage = Optional.ofNullable(textIfSaid(input, "stage"));
        var status = status(input);
        if (stage.isEmpty() && status.isEmpty()) throw invalid("stage or status is needed");
        return entrance.ask(access -> {
            var deal = of(client, access, text(input, "opportunity"));
            var change = new Deal.Change(null, null, stage.orElse(null), status.orElse(null), null);
            return kept(client, access, deals.change(access, deal.id(), change));
        });
    }

    private Deal of(Client client, Access access, String id) {
        return deals.get(access, id)
                .filter(each -> each.contact().equals(client.contact().id()))
                .orElseThrow(() -> new PlatformFailed(
                        new PlatformFailure.NotFound("not_found", "The client has no such opportunity.")));
    }

    private Map<String, @Nullable Object> kept(Client client, Access access, Deal deal) {
        var account = new CrmAccount(client.org(), client.connection(), access.mode());
        desk.forget()
                .after(
                        account,
                        () -> desk.deals()
                                .put(account, List.of(deal), desk.clock().instant()));
        return object(
                "mode",
                access.mode().code(),
                CrmForms.CLIENT,
                client.id(),
                "opportunity",
                deal.id(),
                "name",
                deal.name(),
                "pipeline",
                deal.pipeline(),
                "stage",
                deal.stage(),
                "status",
                CrmForms.code(deal.status()),
                "value",
                deal.value().json());
    }

    private static Optional<Deal.Status> status(Map<String, @Nullable Object> input) {
        return Optional.ofNullable(textIfSaid(input, "status"))
                .map(said -> Deal.Status.valueOf(said.toUpperCase(Locale.ROOT)));
    }
}
