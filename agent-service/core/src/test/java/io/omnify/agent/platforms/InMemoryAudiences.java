package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AudienceSync;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;

/** Lists of people in a map. */
public final class InMemoryAudiences implements AudienceSync {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Set<Person>> people = new LinkedHashMap<>();
    private final Deque<PlatformFailure> failures = new ArrayDeque<>();

    /** The next call does nothing but fail with this. */
    public synchronized void fail(PlatformFailure failure) {
        failures.add(failure);
    }

    /** Who is on the list. */
    public synchronized Set<Person> people(String audience) {
        return Set.copyOf(people.getOrDefault(audience, Set.of()));
    }

    @Override
    public int most() {
        return 1_000;
    }

    @Override
    public synchronized String create(Access access, String name, String description) {
        InMemoryAdPlatform.enter(access, failures);
        var id = "aud_" + (people.size() + 1);
        names.put(access.account() + "/" + name, id);
        people.put(id, new LinkedHashSet<>());
        return id;
    }

    @Override
    public synchronized Optional<String> find(Access access, String name) {
        InMemoryAdPlatform.enter(access, failures);
        return Optional.ofNullable(names.get(access.account() + "/" + name));
    }

    @Override
    public synchronized BatchResult add(Access access, String audience, List<Person> added) {
        var list = list(access, audience, added.size());
        return eachOf(added, true, list::add);
    }

    @Override
    public synchronized BatchResult remove(Access access, String audience, List<Person> removed) {
        var list = list(access, audience, removed.size());
        return eachOf(removed, false, list::remove);
    }

    @Override
    public synchronized OptionalLong size(Access access, String audience) {
        return OptionalLong.of(list(access, audience, 0).size());
    }

    private Set<Person> list(Access access, String audience, int rows) {
        InMemoryAdPlatform.enter(access, failures);
        if (rows > most()) throw InMemoryAdPlatform.invalid("people", "at most " + most());
        var list = people.get(audience);
        if (list == null) throw new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such audience."));
        return list;
    }

    private static BatchResult eachOf(List<Person> rows, boolean needsConsent, Consumer<Person> taken) {
        var failed = new ArrayList<BatchResult.Row>();
        for (int i = 0; i < rows.size(); i++) {
            var why = refusal(rows.get(i), needsConsent);
            if (why.isEmpty()) taken.accept(rows.get(i));
            else failed.add(new BatchResult.Row(i, why, "refused"));
        }
        return new BatchResult(rows.size() - failed.size(), failed, "req_1");
    }

    static String refusal(Person person, boolean needsConsent) {
        if (needsConsent && !person.consented()) return "no_consent";
        return person.email() == null && person.phone() == null ? "nothing_to_recognise" : "";
    }
}
