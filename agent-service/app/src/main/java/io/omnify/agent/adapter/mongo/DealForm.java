package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static io.omnify.agent.adapter.mongo.ConnectionForm.instant;
import static io.omnify.agent.adapter.mongo.ConnectionForm.text;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.Clients.Place;
import io.omnify.agent.clients.port.DealBook.Filter;
import io.omnify.agent.clients.port.DealBook.Known;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/** A deal as it is stored. */
final class DealForm {
    private static final List<String> SAID =
            List.of("name", "client", "pipeline", "stage", "status", "micros", "currency", "at");

    private DealForm() {}

    static String id(CrmAccount account, String deal) {
        return account.org().value() + "/" + account.connection() + "/" + deal;
    }

    static Document write(CrmAccount account, Deal deal, Instant seenAt) {
        var created = deal.createdAt() == null ? seenAt : deal.createdAt();
        var changed = deal.updatedAt() == null ? created : deal.updatedAt();
        return new Document("_id", id(account, deal.id()))
                .append("org", account.org().value())
                .append("connection", account.connection())
                .append("deal", deal.id())
                .append("name", deal.name())
                .append("client", deal.contact())
                .append("pipeline", deal.pipeline())
                .append("stage", deal.stage())
                .append("status", deal.status().name())
                .append("micros", deal.value().micros())
                .append("currency", deal.value().currency().getCurrencyCode())
                .append("createdAt", Date.from(created))
                .append("at", Date.from(changed))
                .append("seenAt", Date.from(seenAt));
    }

    static Known read(Document stored) {
        var currency = Currency.getInstance(text(stored, "currency"));
        var deal = new Deal(
                text(stored, "deal"),
                text(stored, "name"),
                text(stored, "client"),
                text(stored, "pipeline"),
                text(stored, "stage"),
                Deal.Status.valueOf(text(stored, "status")),
                new Money(stored.getLong("micros"), currency),
                instant(stored, "createdAt"),
                instant(stored, "at"));
        return new Known(deal, instant(stored, "seenAt"));
    }

    static boolean isNews(Document before, Document next) {
        if (instant(before, "at").isAfter(instant(next, "at"))) return false;
        return SAID.stream().anyMatch(field -> !Objects.equals(before.get(field), next.get(field)));
    }

    static Bson filter(CrmAccount account, Filter filter, Optional<Place> after) {
        var filters = new ArrayList<Bson>(List.of(MongoClients.of(account)));
        filter.contact().ifPresent(contact -> filters.add(eq("client", contact)));
        filter.pipeline().ifPresent(pipeline -> filters.add(eq("pipeline", pipeline)));
        filter.stage().ifPresent(stage -> filters.add(eq("stage", stage)));
        filter.status().ifPresent(status -> filters.add(eq("status", status.name())));
        after.ifPresent(place -> filters.add(after(place)));
        return and(filters);
    }

    private static Bson after(Place place) {
        var at = Date.from(place.createdAt());
        return or(lt("createdAt", at), and(eq("createdAt", at), lt("deal", place.id())));
    }
}
