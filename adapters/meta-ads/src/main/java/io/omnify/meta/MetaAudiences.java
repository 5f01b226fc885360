package io.omnify.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.meta.PeopleApi.AudienceBody;
import io.omnify.meta.PeopleApi.CustomAudience;
import io.omnify.meta.PeopleApi.Payload;
import io.omnify.meta.PeopleApi.Received;
import io.omnify.meta.PeopleApi.Session;
import io.omnify.meta.PeopleApi.Upload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Custom audiences: lists of hashes, uploaded in sessions. */
final class MetaAudiences implements AudienceSync {
    private static final int MOST = 10_000;
    private static final int PAGE = 100;
    private static final List<String> SCHEMA = List.of("EMAIL", "PHONE", "FN", "LN", "COUNTRY");

    private final Graph graph;

    MetaAudiences(Graph graph) {
        this.graph = graph;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String create(Access access, String name, String description) {
        var body = new AudienceBody(name, "CUSTOM", "USER_PROVIDED_ONLY", description);
        return Creation.id(graph.write(access, (api, as) -> api.people().create(as, access.account(), body)));
    }

    @Override
    public Optional<String> find(Access access, String name) {
        var filter = Creation.filter("EQUAL", name);
        return graph
                .read(
                        access,
                        (api, as) ->
                                api.people().audiences(as, access.account(), CustomAudience.FIELDS, filter, PAGE, null))
                .items()
                .stream()
                .filter(audience -> name.equals(audience.name()))
                .map(audience -> Objects.requireNonNullElse(audience.id(), ""))
                .findFirst();
    }

    @Override
    public BatchResult add(Access access, String audience, List<Person> people) {
        return sent(access, audience, people, true);
    }

    @Override
    public BatchResult remove(Access access, String audience, List<Person> people) {
        return sent(access, audience, people, false);
    }

    @Override
    public OptionalLong size(Access access, String audience) {
        var wire = owned(access, audience);
        var low = Objects.requireNonNullElse(wire.approximateCountLowerBound(), -1L);
        var high = Objects.requireNonNullElse(wire.approximateCountUpperBound(), low);
        return low < 0 ? OptionalLong.empty() : OptionalLong.of((low + high) / 2);
    }

    private BatchResult sent(Access access, String audience, List<Person> people, boolean adds) {
        Rows.limit(people.size(), MOST);
        var rows = new Rows<Person>();
        for (int i = 0; i < people.size(); i++) rows.judge(i, people.get(i), Rows.people(i, people.get(i), adds));
        if (rows.good().isEmpty()) return rows.result(0, "");
        owned(access, audience);
        var data = rows.good().stream().map(MetaAudiences::row).toList();
        var session = new Session(Hashes.session(audience, data), 1, true, data.size());
        var upload = new Upload(new Payload(SCHEMA, data), session);
        var received = graph.write(
                access,
                (api, as) -> adds
                        ? api.people().add(as, audience, upload)
                        : api.people().remove(as, audience, upload));
        return result(rows, data, received);
    }

    private static List<String> row(Person person) {
        return List.of(
                Hashes.email(person),
                Hashes.phone(person),
                Hashes.firstName(person),
                Hashes.lastName(person),
                Hashes.country(person));
    }

    /** Meta counts what it could not read but shows only samples of it: what it does not show cannot be named. */
    private static BatchResult result(Rows<Person> rows, List<List<String>> data, Received received) {
        var invalid = Objects.requireNonNullElse(received.numInvalidEntries(), 0);
        if (invalid > 0)
            samples(received.invalidEntrySamples(), data)
                    .forEach(row -> rows.refuse(row, "invalid_entry", "Meta could not read it."));
        var taken = Objects.requireNonNullElse(received.numReceived(), data.size()) - invalid;
        return rows.result(Math.max(0, taken), Objects.requireNonNullElse(received.sessionId(), ""));
    }

    private static List<Integer> samples(@Nullable JsonNode samples, List<List<String>> data) {
        var found = new ArrayList<Integer>();
        var text = String.valueOf(samples);
        for (int i = 0; i < data.size(); i++) {
            var shown = data.get(i).stream().anyMatch(cell -> !cell.isEmpty() && text.contains(cell));
            if (shown) found.add(i);
        }
        return found;
    }

    /** A token may open more accounts than the one that is meant: a list of another is not there. */
    private CustomAudience owned(Access access, String audience) {
        if (!audience.matches("[0-9]{1,20}")) throw absent(audience);
        var wire = graph.read(access, (api, as) -> api.people().audience(as, audience, CustomAudience.FIELDS));
        if (!access.account().equals(wire.accountId())) throw absent(audience);
        return wire;
    }

    private static PlatformFailed absent(String audience) {
        return new PlatformFailed(
                new PlatformFailure.NotFound("no_audience", "There is no list " + audience + " in this account."));
    }
}
