package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.SyncState;
import io.omnify.agent.clients.domain.Walk;
import io.omnify.agent.clients.port.Clients;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.Letters;
import io.omnify.agent.clients.port.SyncStates;
import io.omnify.agent.platforms.domain.Page;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.shared.port.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what changed in a CRM, and from time to time all of it, page by page: each page is stored before the next is
 * asked for, so a crash costs one page and a hundred thousand contacts need no more memory than a hundred. What a
 * reading of all did not meet is asked for by its id before it is taken for gone.
 */
public final class SyncClients {
    private static final Duration PAGE_TAKES_AT_MOST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofMinutes(5);
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);
    private static final int PAGE = 100;

    private final Stores stores;
    private final CrmAccounts accounts;
    private final Ids ids;
    private final InstantSource clock;
    private final ForgetCrm forget;

    /** Where it keeps what it read. */
    public record Stores(Clients clients, Letters letters, DealBook deals, SyncStates states) {}

    public SyncClients(Stores stores, CrmAccounts accounts, ForgetCrm forget, Ids ids, InstantSource clock) {
        this.stores = stores;
        this.accounts = accounts;
        this.ids = ids;
        this.clock = clock;
        this.forget = forget;
    }

    /**
     * What one reading did.
     *
     * @param changed how much was new or otherwise than we knew, not counting what we wrote ourselves
     * @param complete false when there are more pages than it was to read; the next reading goes on there
     */
    public record Synced(long read, long changed, boolean complete) {}

    /** Reads at most so many pages; empty when it is not due. Throws PlatformFailed and Refused; due again soon then. */
    public Optional<Synced> handle(CrmAccount account, int pages) {
        var now = clock.instant();
        var until = now.plus(PAGE_TAKES_AT_MOST);
        var taken = stores.states().take(account, now, until);
        if (taken.isEmpty()) return Optional.empty();
        return Optional.of(forget.after(account, () -> read(new Run(account, until, taken.get(), pages))));
    }

    private Synced read(Run run) {
        var account = run.account;
        try {
            run.read(new ContactList(account, accounts, stores, ids, clock));
            if (run.complete) run.read(new DealList(account, accounts, stores.deals(), clock));
            release(run, clock.instant());
            return new Synced(run.read, run.changed, run.complete);
        } catch (PlatformFailed | Refused e) {
            failed(run, e);
            throw e;
        }
    }

    private void release(Run run, Instant now) {
        if (run.complete) stores.states().release(run.account, run.held, run.state.well(now), now.plus(BETWEEN));
        else stores.states().release(run.account, run.held, run.state, now);
    }

    /** Whoever is cut off is interrupted, and a store may write nothing for those who are. */
    private void failed(Run run, RuntimeException cause) {
        boolean interrupted = Thread.interrupted();
        try {
            var now = clock.instant();
            var failed = run.state.failed(String.valueOf(cause.getMessage()), now);
            stores.states().release(run.account, run.held, failed, now.plus(AFTER_TROUBLE));
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /** The same, due or not; empty when somebody reads it just now. */
    public Optional<Synced> now(CrmAccount account, int pages) {
        stores.states().due(account, clock.instant());
        return handle(account, pages);
    }

    private final class Run {
        private final CrmAccount account;
        private Instant held;
        private SyncState state;
        private int left;
        private long read;
        private long changed;
        private boolean complete = true;

        private Run(CrmAccount account, Instant held, SyncState state, int pages) {
            this.account = account;
            this.held = held;
            this.state = state;
            this.left = pages;
        }

        private <T> void read(CrmList<T> list) {
            var walk = list.walk(state).set(clock.instant(), list.fullEvery());
            while (walk.way() != null) {
                complete = left-- > 0;
                if (!complete) return;
                walk = step(list, walk);
                state = list.with(state, walk);
                complete = keep();
                if (!complete) return;
            }
        }

        /** False when the page took so long that another goes on with it. */
        private boolean keep() {
            var until = clock.instant().plus(PAGE_TAKES_AT_MOST);
            boolean ours = stores.states().keep(account, held, state, until);
            if (ours) held = until;
            return ours;
        }

        /** Reads and keeps one page. */
        private <T> Walk step(CrmList<T> list, Walk walk) {
            var way = Objects.requireNonNull(walk.way());
            var asked = clock.instant();
            var page = page(list, walk, way.cursor());
            changed += list.keep(page.items(), asked);
            read += page.items().size();
            var items = page.items();
            var first = items.isEmpty() ? null : list.time(items.getFirst());
            var last = items.isEmpty() ? null : list.time(items.getLast());
            var next = page.nextCursor();
            if (next != null && !walk.isEnough(last)) return walk.on(first, next);
            if (way.full()) changed += list.askForUnseen(way.begun());
            return walk.end(first);
        }

        private <T> Page<T> page(CrmList<T> list, Walk walk, @Nullable String cursor) {
            try {
                return list.page(PAGE, Optional.ofNullable(cursor));
            } catch (PlatformFailed e) {
                if (cursor != null && e.failure() instanceof Invalid) state = list.with(state, walk.lost());
                throw e;
            }
        }
    }
}
