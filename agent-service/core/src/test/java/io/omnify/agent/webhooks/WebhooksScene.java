package io.omnify.agent.webhooks;

import io.omnify.agent.webhooks.domain.Delivery;
import io.omnify.agent.webhooks.domain.Subscription;
import io.omnify.agent.webhooks.port.Deliveries;
import io.omnify.agent.webhooks.port.Locker;
import io.omnify.agent.webhooks.port.Posts;
import io.omnify.agent.webhooks.port.Subscriptions;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Subscriptions, deliveries and the world they go to, in maps. */
final class WebhooksScene implements Subscriptions, Deliveries, Posts, Locker {
    static final OrgId ACME = new OrgId("org_acme");

    record Sent(URI url, Map<String, String> headers, String body) {}

    final Map<String, Subscription> kept = new LinkedHashMap<>();
    final Map<String, Delivery> log = new LinkedHashMap<>();
    final List<Sent> sent = new ArrayList<>();
    final List<String> actions = new ArrayList<>();
    final Deque<Integer> answers = new ArrayDeque<>();
    private int usual = 200;
    int crowd;
    Runnable meanwhile = () -> {};

    void answers(int status) {
        usual = status;
    }

    Delivery only() {
        return log.values().iterator().next();
    }

    @Override
    public void add(Subscription subscription) {
        kept.put(subscription.id(), subscription);
    }

    @Override
    public Optional<Subscription> find(OrgId org, String id) {
        return Optional.ofNullable(kept.get(id)).filter(each -> each.org().equals(org));
    }

    @Override
    public List<Subscription> list(OrgId org) {
        return kept.values().stream().filter(each -> each.org().equals(org)).toList();
    }

    @Override
    public boolean change(Subscription before, Subscription changed, String action) {
        actions.add(action);
        return kept.computeIfPresent(changed.id(), (_, now) -> merged(now, before, changed)) != null;
    }

    private static Subscription merged(Subscription now, Subscription before, Subscription changed) {
        var merged = now.asking(
                newer(now.url(), before.url(), changed.url()),
                newer(now.types(), before.types(), changed.types()),
                newer(now.description(), before.description(), changed.description()));
        if (!before.sealed().equals(changed.sealed())) merged = merged.sealedAs(changed.sealed());
        if (before.status() == changed.status()) return merged;
        return changed.status() == Subscription.Status.ACTIVE ? merged.enabled() : merged.disabled(changed.why());
    }

    private static <T> T newer(T now, T before, T changed) {
        return before.equals(changed) ? now : changed;
    }

    @Override
    public void note(Subscription found) {
        kept.put(found.id(), found);
    }

    @Override
    public boolean remove(OrgId org, String id) {
        return kept.remove(id) != null;
    }

    @Override
    public void add(Delivery pending) {
        log.putIfAbsent(pending.id(), pending);
    }

    @Override
    public Optional<Delivery> find(OrgId org, String subscription, String id) {
        return Optional.ofNullable(log.get(id));
    }

    @Override
    public List<Delivery> list(OrgId org, String subscription, Optional<String> before, int limit) {
        return List.copyOf(log.values());
    }

    @Override
    public int waiting(OrgId org, String subscription, int most) {
        return crowd;
    }

    @Override
    public Optional<Delivery> due(Instant now, Instant until, Set<OrgId> except) {
        return log.values().stream()
                .filter(each -> each.status() == Delivery.Status.PENDING
                        && !each.nextAt().isAfter(now)
                        && !except.contains(each.org()))
                .min(Comparator.comparing(Delivery::nextAt));
    }

    @Override
    public void save(Delivery tried) {
        log.put(tried.id(), tried);
    }

    @Override
    public void forget(Instant before) {}

    @Override
    public boolean mayBeCalled(URI url) {
        var rival = meanwhile;
        meanwhile = () -> {};
        rival.run();
        return "https".equals(url.getScheme()) && !url.getHost().equals("localhost");
    }

    @Override
    public Outcome post(URI url, Map<String, String> headers, String json) {
        sent.add(new Sent(url, headers, json));
        int answer = answers.isEmpty() ? usual : answers.poll();
        return new Outcome(answer, answer == 0 ? "no connection" : "");
    }

    @Override
    public boolean ready() {
        return true;
    }

    @Override
    public String secret() {
        return "whsec_" + kept.size() + sent.size();
    }

    @Override
    public String token() {
        return "token";
    }

    @Override
    public String seal(String secret, String context) {
        return context + ":" + secret;
    }

    @Override
    public String sign(String sealed, String context, String text) {
        if (!sealed.startsWith(context + ":")) throw new IllegalStateException("sealed for another");
        return sealed.substring(context.length() + 1) + "(" + text + ")";
    }
}
