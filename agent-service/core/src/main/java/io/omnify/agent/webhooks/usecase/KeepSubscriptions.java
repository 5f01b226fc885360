package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.domain.Subscription.Status;
import io.omnify.agent.webhooks.port.Locker;
import io.omnify.agent.webhooks.port.Posts;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in where an organisation wants to hear of what. A secret is shown once, when it is made. */
public final class KeepSubscriptions {
    private final Subscriptions subscriptions;
    private final Posts posts;
    private final Locker locker;
    private final Ids ids;
    private final InstantSource clock;

    public KeepSubscriptions(Subscriptions subscriptions, Posts posts, Locker locker, Ids ids, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.posts = posts;
        this.locker = locker;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is wanted; what is null stays as it is. */
    public record Wish(
            @Nullable String url,
            @Nullable List<String> types,
            @Nullable String description,
            @Nullable Boolean active) {}

    /** With the secret, for the only time. */
    public record Made(Subscription subscription, String secret) {}

    public Made create(OrgId org, Wish wish, String by) {
        ready();
        if (subscriptions.list(org).size() >= Subscription.MOST)
            throw new Refused(new Refusal.TooManySubscriptions(Subscription.MOST));
        var id = ids.next(Subscription.PREFIX);
        var secret = locker.secret();
        var now = clock.instant();
        var url = text(wish.url());
        var types = wish.types() == null ? List.<String>of() : wish.types();
        check(url, types, text(wish.description()));
        var made = new Subscription(
                id,
                org,
                URI.create(url),
                types.stream().distinct().toList(),
                text(wish.description()),
                locker.seal(secret, id),
                Status.ACTIVE,
                "",
                null,
                by,
                now);
        subscriptions.add(made);
        return new Made(made, secret);
    }

    public Subscription change(OrgId org, String id, Wish wish) {
        var before = find(org, id);
        var url = wish.url() == null ? before.url().toString() : wish.url();
        var types = wish.types() == null ? before.types() : wish.types();
        var description = wish.description() == null ? before.description() : wish.description();
        check(url, types, description);
        var changed = before.asking(URI.create(url), types.stream().distinct().toList(), description);
        if (wish.active() != null) changed = wish.active() ? changed.enabled() : changed.disabled("by a person");
        return save(before, changed, "webhook.updated");
    }

    /** From now on deliveries are signed with the new one alone. */
    public Made renewSecret(OrgId org, String id) {
        ready();
        var secret = locker.secret();
        var before = find(org, id);
        var changed = before.sealedAs(locker.seal(secret, id));
        return new Made(save(before, changed, "webhook.secret_renewed"), secret);
    }

    public void remove(OrgId org, String id) {
        if (!subscriptions.remove(org, id)) throw new Refused(new Refusal.SubscriptionNotFound(id));
    }

    private Subscription find(OrgId org, String id) {
        return subscriptions.find(org, id).orElseThrow(() -> new Refused(new Refusal.SubscriptionNotFound(id)));
    }

    /** As it stands afterwards, with what others changed meanwhile. */
    private Subscription save(Subscription before, Subscription changed, String action) {
        if (!subscriptions.change(before, changed, action))
            throw new Refused(new Refusal.SubscriptionNotFound(before.id()));
        return find(before.org(), before.id());
    }

    private void ready() {
        if (!locker.ready()) throw new Refused(new Refusal.CredentialsClosed());
    }

    private void check(String url, List<String> types, String description) {
        var problems = Subscription.problems(url, types, description);
        if (problems.isEmpty() && !posts.mayBeCalled(URI.create(url)))
            problems = List.of(new FieldProblem("url", "must be a public https address"));
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
