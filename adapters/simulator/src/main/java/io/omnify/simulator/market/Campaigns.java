package io.omnify.simulator.market;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** All campaigns by account; one account is changed and asked by one at a time. */
final class Campaigns {
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();
    private final TermsBook book;

    Campaigns(TermsBook book) {
        this.book = book;
    }

    /** An account's, in the order in which they were created. */
    private static final class Shelf {
        final Map<String, Delivery> campaigns = new LinkedHashMap<>();
    }

    /** Asks for the time only when there is a change. */
    void put(MarketAccount account, SimCampaign campaign, Supplier<Instant> time) {
        var shelf = shelf(account.vendor(), account.id());
        synchronized (shelf) {
            var delivery = shelf.campaigns.get(campaign.id());
            if (delivery == null) shelf.campaigns.put(campaign.id(), new Delivery(account, book, campaign, time.get()));
            else if (!delivery.campaign().equals(campaign)) delivery.change(campaign, time.get());
        }
    }

    Optional<SimCampaign> find(String vendor, String account, String id) {
        var shelf = shelf(vendor, account);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.campaigns.get(id)).map(Delivery::campaign);
        }
    }

    List<SimCampaign> list(String vendor, String account) {
        var shelf = shelf(vendor, account);
        synchronized (shelf) {
            return shelf.campaigns.values().stream().map(Delivery::campaign).toList();
        }
    }

    /** Works off what has passed, then asks. */
    <T> Optional<T> ask(String vendor, String account, String id, Instant now, Function<Delivery, T> question) {
        var shelf = shelf(vendor, account);
        synchronized (shelf) {
            var delivery = shelf.campaigns.get(id);
            if (delivery == null) return Optional.empty();
            delivery.runTo(now);
            return Optional.of(question.apply(delivery));
        }
    }

    private Shelf shelf(String vendor, String account) {
        return shelves.computeIfAbsent(vendor + "/" + account, _ -> new Shelf());
    }
}
