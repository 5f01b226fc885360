package io.omnify.agent.webhooks.domain;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An address of an organisation's that wants to hear of events.
 *
 * @param sealed the secret that deliveries are signed with, encrypted for this subscription
 * @param why it is disabled; empty while it is active
 * @param failingSince when deliveries began to fail without a success since; null while all is well
 */
public record Subscription(
        String id,
        OrgId org,
        URI url,
        List<String> types,
        String description,
        String sealed,
        Status status,
        String why,
        @Nullable Instant failingSince,
        String createdBy,
        Instant createdAt) {
    public static final String PREFIX = "hook_";
    public static final int MOST = 50;

    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final int LONGEST_URL = 2_000;
    private static final int LONGEST_DESCRIPTION = 500;

    /** Whether it is told anything. */
    public enum Status {
        ACTIVE,
        DISABLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Subscription {
        types = List.copyOf(types);
    }

    /** What is wrong with what somebody wants to hear, and where. */
    public static List<FieldProblem> problems(String url, List<String> types, String description) {
        var problems = new ArrayList<FieldProblem>();
        if (url.length() > LONGEST_URL || !isWeb(url))
            problems.add(new FieldProblem("url", "must be an https address without a user or a fragment"));
        if (types.isEmpty()) problems.add(new FieldProblem("event_types", "must name at least one"));
        for (int i = 0; i < types.size(); i++)
            if (!EventKind.isKnown(types.get(i)))
                problems.add(new FieldProblem("event_types[" + i + "]", "is none that can be subscribed to"));
        if (description.length() > LONGEST_DESCRIPTION)
            problems.add(new FieldProblem("description", "must have at most " + LONGEST_DESCRIPTION + " characters"));
        return problems;
    }

    private static boolean isWeb(String url) {
        try {
            var uri = new URI(url);
            var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && uri.getRawFragment() == null;
        } catch (java.net.URISyntaxException e) {
            return false;
        }
    }

    public boolean wants(String type) {
        return status == Status.ACTIVE && types.contains(type);
    }

    public Subscription asking(URI newUrl, List<String> newTypes, String newDescription) {
        return new Subscription(
                id, org, newUrl, newTypes, newDescription, sealed, status, why, failingSince, createdBy, createdAt);
    }

    public Subscription sealedAs(String newSecret) {
        return new Subscription(
                id, org, url, types, description, newSecret, status, why, failingSince, createdBy, createdAt);
    }

    public Subscription enabled() {
        return in(Status.ACTIVE, "", null);
    }

    public Subscription disabled(String reason) {
        return in(Status.DISABLED, reason, failingSince);
    }

    public Subscription succeeded() {
        return in(status, why, null);
    }

    public Subscription failed(Instant now) {
        return in(status, why, failingSince == null ? now : failingSince);
    }

    /** Whether nothing has reached it for so long that nobody is there. */
    public boolean isLost(Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
    }

    private Subscription in(Status newStatus, String reason, @Nullable Instant failing) {
        return new Subscription(
                id, org, url, types, description, sealed, newStatus, reason, failing, createdBy, createdAt);
    }
}
