package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Lists of known people at an advertising platform. All methods throw {@link
 * io.omnify.agent.platforms.domain.PlatformFailed}.
 */
public interface AudienceSync {
    /** How many people one call takes at most. */
    int most();

    /** An empty list; its id. */
    String create(Access access, String name, String description);

    Optional<String> find(Access access, String name);

    /**
     * At most {@link #most}. Rows without consent, or with nothing to recognise, are refused row by row and never sent.
     * May be repeated.
     */
    BatchResult add(Access access, String audience, List<Person> people);

    /** As {@link #add}; leaving needs no consent. */
    BatchResult remove(Access access, String audience, List<Person> people);

    /** About how many the platform recognised; empty when it does not say (yet). */
    OptionalLong size(Access access, String audience);
}
