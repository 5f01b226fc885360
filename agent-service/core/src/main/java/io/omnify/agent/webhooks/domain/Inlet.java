package io.omnify.agent.webhooks.domain;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a platform tells of one connection: an address nobody can guess, and what was lately told there.
 *
 * @param token the last part of the address; empty where the platform tells at its app's address alone
 * @param sequence how many events were taken; each has its number, in the order in which they came
 * @param seen what came last and could still come a second time, oldest first
 */
public record Inlet(
        String token,
        OrgId org,
        String connection,
        Platform platform,
        Mode mode,
        String account,
        long sequence,
        List<Seen> seen) {
    private static final int MOST_SEEN = 2_000;

    /** One that was taken; {@code at} is the platform's time. */
    public record Seen(String id, String subject, Instant at) {}

    public Inlet {
        seen = List.copyOf(seen);
    }

    /** The same, of the account that its connection stands on now. */
    public Inlet of(String currentAccount) {
        return new Inlet(token, org, connection, platform, mode, currentAccount, sequence, seen);
    }

    /** Whether it is about this connection's account; what does not say whose it is, is nobody's. */
    public boolean concerns(Notice notice) {
        return !account.isEmpty() && account.equals(notice.account());
    }

    public boolean knows(Notice notice) {
        return seen.stream().anyMatch(each -> each.id().equals(notice.id()));
    }

    /** Whether something newer was told of the same subject: then what it says may be over. */
    public boolean isLate(Notice notice) {
        return seen.stream()
                .anyMatch(each ->
                        each.subject().equals(notice.subject()) && each.at().isAfter(notice.at()));
    }

    /** With one more taken; what is older than {@code oldest} is refused anyway and need not be remembered. */
    public Inlet taken(Notice notice, Instant oldest) {
        var kept = new ArrayList<Seen>();
        for (var each : seen) if (!each.at().isBefore(oldest)) kept.add(each);
        kept.add(new Seen(notice.id(), notice.subject(), notice.at()));
        var last = kept.subList(Math.max(0, kept.size() - MOST_SEEN), kept.size());
        return new Inlet(token, org, connection, platform, mode, account, sequence + 1, last);
    }
}
