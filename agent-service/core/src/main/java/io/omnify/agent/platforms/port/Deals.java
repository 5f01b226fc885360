package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Page;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a CRM knows of sales. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}. */
public interface Deals {
    /** Of all values of the account. */
    Currency currency(Access access);

    List<Deal.Pipeline> pipelines(Access access);

    /** Created last first; at most {@code limit} (1 to 100). */
    Page<Deal> list(Access access, int limit, Optional<String> cursor);

    Optional<Deal> get(Access access, String deal);

    /** The one that {@link #upsert} would change; one that was just made may be missing. */
    Optional<Deal> find(Access access, String contact, String pipeline);

    /**
     * Creates it without looking, and never changes another: {@code Duplicate} where the contact has one in the pipeline
     * and the account takes no second. What holds for values and {@code Uncertain} is as with {@link #upsert}.
     */
    Deal create(Access access, Deal.Draft draft);

    /**
     * Creates it, or changes the one of the same contact and pipeline; looks before it creates. After
     * {@code Uncertain} it may still come to be, and is to be looked for before it is said again. A value in another currency than the account's is {@code Invalid} before anything is sent.
     */
    Deal upsert(Access access, Deal.Draft draft);

    /** A value in another currency than the account's is {@code Invalid} before anything is sent. May be repeated. */
    Deal change(Access access, String deal, Deal.Change change);
}
