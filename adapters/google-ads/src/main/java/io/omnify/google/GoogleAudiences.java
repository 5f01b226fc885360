package io.omnify.google;

import static io.omnify.google.CampaignForms.need;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.port.AudienceSync;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Customer Match: lists are Google Ads', their members go through the Data Manager. */
final class GoogleAudiences implements AudienceSync {
    private static final int MOST = 10_000;
    /** The longest that is allowed; who leaves is removed by us. */
    private static final String MEMBERSHIP_DAYS = "540";

    private final AdsClient client;
    private final Ingestion ingestion;

    GoogleAudiences(AdsClient client) {
        this.client = client;
        this.ingestion = new Ingestion(client);
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public String create(Access access, String name, String description) {
        var list = new PeopleWire.UserList(
                null, null, name, description, MEMBERSHIP_DAYS, new PeopleWire.CrmBased("CONTACT_INFO"), null, null);
        var results = client.mutate(access, List.of(Wire.Operation.userList(list)));
        return client.calls().done(() -> {
            var resource = need(need(results.getFirst().userListResult()).resourceName());
            return resource.substring(resource.lastIndexOf('/') + 1);
        });
    }

    @Override
    public Optional<String> find(Access access, String name) {
        var query = Gaql.select("user_list.id, user_list.name", "user_list").is("user_list.name", name);
        return client.search(access, query).stream()
                .flatMap(row -> Optional.ofNullable(row.userList()).stream())
                .filter(list -> name.equals(list.name()))
                .flatMap(list -> Optional.ofNullable(list.id()).stream())
                .findFirst();
    }

    @Override
    public BatchResult add(Access access, String audience, List<Person> people) {
        return send(access, audience, people, true);
    }

    @Override
    public BatchResult remove(Access access, String audience, List<Person> people) {
        return send(access, audience, people, false);
    }

    private BatchResult send(Access access, String audience, List<Person> people, boolean adding) {
        if (people.size() > MOST) throw Failures.invalid("people", "at most " + MOST + " at once");
        if (!Gaql.isNumber(audience)) throw Failures.notFound("There is no such list.");
        var rows = new ArrayList<Ingestion.Placed<PeopleWire.Member>>();
        var refused = new ArrayList<BatchResult.Row>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var data = People.of(person);
            if (adding && !person.consented()) refused.add(BatchResult.Row.withoutConsent(i));
            else if (data.isEmpty())
                refused.add(BatchResult.Row.unrecognisable(i, "an e-mail address, a phone number"));
            else rows.add(new Ingestion.Placed<>(i, new PeopleWire.Member(data.get())));
        }
        var to = List.of(Destinations.of(access, "list", audience));
        var method = adding ? Ingestion.Method.ADD : Ingestion.Method.REMOVE;
        return ingestion.send(
                access,
                method,
                rows,
                refused,
                members -> new PeopleWire.Members(
                        to,
                        members,
                        "HEX",
                        adding ? PeopleWire.Consent.GIVEN : null,
                        adding ? PeopleWire.Terms.ACCEPTED : null));
    }

    @Override
    public OptionalLong size(Access access, String audience) {
        if (!Gaql.isNumber(audience)) throw Failures.notFound("There is no such list.");
        var query = Gaql.select("user_list.id, user_list.size_for_search", "user_list")
                .id("user_list.id", audience);
        var list = client.search(access, query).stream()
                .findFirst()
                .orElseThrow(() -> Failures.notFound("There is no such list."))
                .userList();
        var size = list == null ? null : list.sizeForSearch();
        return size == null
                ? OptionalLong.empty()
                : OptionalLong.of(client.calls().understood(() -> Long.parseLong(size)));
    }
}
