package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AudienceSync;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** LinkedIn's segments of people known by their addresses. */
final class LinkedInAudiences implements AudienceSync {
    private static final int MOST = 5_000;
    private static final int PART = 100;
    private static final int MOST_PARTS = 50;

    private final LinkedInAdsSettings settings;
    private final RestliClient client;
    private final Consumer<Duration> pause;

    /** @param pause waits, because LinkedIn loses people that are added to a segment it is still making */
    LinkedInAudiences(LinkedInAdsSettings settings, RestliClient client, Consumer<Duration> pause) {
        this.settings = settings;
        this.client = client;
        this.pause = pause;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String create(Access access, String name, String description) {
        var destinations = List.of(new Wire.Destination("LINKEDIN", null, null));
        var segment = new Wire.Segment(null, name, description, "API", "USER", Urns.account(access), destinations);
        var id = client.create(access, "/dmpSegments", segment);
        pause.accept(settings.settle(access.mode()));
        return id;
    }

    @Override
    public Optional<String> find(Access access, String name) {
        for (int part = 0; part < MOST_PARTS; part++) {
            var query = Restli.finder("account")
                    .with("account", Urns.account(access))
                    .with("start", part * PART)
                    .with("count", PART);
            var found = client.find(access, "/dmpSegments", query, Wire.Segment.class)
                    .elements();
            var id = found.stream()
                    .filter(each -> name.equals(each.name()) && each.id() != null)
                    .map(each -> String.valueOf(each.id()))
                    .findFirst();
            if (id.isPresent() || found.size() < PART) return id;
        }
        throw new PlatformFailed(
                new PlatformFailure.Unavailable("too_many", "The account has too many audiences to look through."));
    }

    @Override
    public BatchResult add(Access access, String audience, List<Person> people) {
        return send(access, audience, people, "ADD");
    }

    @Override
    public BatchResult remove(Access access, String audience, List<Person> people) {
        return send(access, audience, people, "REMOVE");
    }

    private BatchResult send(Access access, String audience, List<Person> people, String action) {
        Rows.check(people.size(), MOST);
        var rows = new Rows();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var id = People.email(person);
            if (action.equals("ADD") && !person.consented()) rows.refuse(BatchResult.Row.withoutConsent(i));
            else if (id.isEmpty()) rows.refuse(BatchResult.Row.unrecognisable(i, "an e-mail address"));
            else rows.send(i, People.member(action, id.get(), person));
        }
        var path = "/dmpSegments/" + RestliClient.number(audience) + "/users";
        return rows.through(wire -> client.createAll(access, path, wire));
    }

    @Override
    public OptionalLong size(Access access, String audience) {
        var segment = client.get(access, "/dmpSegments/" + RestliClient.number(audience), Wire.Segment.class);
        var destinations = segment.destinations();
        if (destinations == null) return OptionalLong.empty();
        return destinations.stream()
                .map(Wire.Destination::audienceSize)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    }
}
