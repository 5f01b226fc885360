package io.omnify.simulator.gohighlevel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/** What a location has before anybody works on it: the same contacts and deals in every run. */
@Singleton
class Seed {
    private static final int CONTACTS = 30;
    private static final Duration OLDEST = Duration.ofDays(180);
    private static final Duration YOUNGEST = Duration.ofHours(1);
    private static final List<String> FIRST =
            List.of("Ada", "Bruno", "Clara", "David", "Emma", "Felix", "Greta", "Hugo");
    private static final List<String> LAST = List.of("Adler", "Becker", "Conrad", "Decker", "Ebert", "Fuchs", "Graf");
    private static final List<String> TAGS = List.of("newsletter", "customer", "lead");
    private static final List<String> STATUS = List.of("open", "won", "open", "lost", "won", "abandoned");

    private final ContactForm form;
    private final ContactIndex index;

    Seed(ContactForm form, ContactIndex index) {
        this.form = form;
        this.index = index;
    }

    void ensure(Location location) {
        var mark = Json.NODES.objectNode().put("at", location.now().toString());
        if (location.store().add(location.place("mark"), "seeded", mark)) contacts(location, CONTACTS);
    }

    /** As many more, the oldest first, every third with a deal; returns how many the location has then. */
    int contacts(Location location, int count) {
        var chance = new SplittableRandom(location.id().hashCode() * 31L + count);
        var times = times(location, count, chance.split());
        for (int i = 0; i < count; i++) {
            long number = location.store().next(Location.VENDOR, location.id() + "/seed");
            var then = new Location(location.account(), location.store(), Instant.ofEpochMilli(times[i]));
            var contact = form.fresh(then, person(number, chance));
            location.put("contact", contact.path("id").asText(), contact);
            index.add(location, contact);
            if (number % 3 == 0) deal(then, contact, number, chance);
        }
        return location.store().count(location.place("contact"));
    }

    /** Behind all that the location has: whoever lists it by its changes finds them in their order. */
    private static long[] times(Location location, int count, SplittableRandom chance) {
        long from = location.store().latest(location.place("contact"), Long.MAX_VALUE, 1).stream()
                .map(doc ->
                        Instant.parse(doc.body().path("dateUpdated").asText()).plusMillis(1))
                .findFirst()
                .orElse(location.now().minus(OLDEST))
                .toEpochMilli();
        long until = Math.max(from, location.now().minus(YOUNGEST).toEpochMilli());
        return chance.longs(count, from, until + 1).sorted().toArray();
    }

    private static ObjectNode person(long number, SplittableRandom chance) {
        var first = FIRST.get(chance.nextInt(FIRST.size()));
        var last = LAST.get(chance.nextInt(LAST.size()));
        var person = Json.NODES.objectNode().put("firstName", first).put("lastName", last);
        person.put("email", (first + "." + last + "." + number + "@example.com").toLowerCase(java.util.Locale.ROOT));
        person.put("phone", "+4915" + (100_000_000 + number)).put("source", "website");
        person.putArray("tags").add(TAGS.get((int) (number % TAGS.size())));
        return person;
    }

    private static void deal(Location location, ObjectNode contact, long number, SplittableRandom chance) {
        var pipeline = Pipelines.first(location);
        var id = location.nextId("opportunity");
        var deal = Json.NODES.objectNode().put("id", id).put("locationId", location.id());
        deal.put("name", "Deal " + number).put("contactId", contact.path("id").asText());
        deal.put("pipelineId", pipeline.path("id").asText());
        deal.set(
                "pipelineStageId",
                pipeline.path("stages").path(chance.nextInt(4)).path("id"));
        deal.put("status", STATUS.get((int) (number / 3 % STATUS.size()))).put("source", "website");
        deal.put("monetaryValue", BigDecimal.valueOf(chance.nextLong(5_000, 900_000), 2));
        deal.put("createdAt", location.now().toString())
                .put("updatedAt", location.now().toString());
        location.put("opportunity", id, deal);
    }
}
