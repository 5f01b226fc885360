package io.omnify.agent.work;

import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Works through the connected accounts of all organisations, each on a virtual thread of its own. An organisation has
 * only so many of the places, and a part of an account only so much time: one whose accounts are slow holds up its own
 * alone, and as many as hold all places together hold up others for as long as a part may take.
 */
final class AccountRounds<A> {
    private static final Logger LOG = Logger.getLogger(AccountRounds.class);
    private static final int PAGE = 100;

    private final Source<A> source;
    private final Function<A, Key> key;
    private final Predicate<A> part;
    private final Limits limits;
    private final Semaphore places;
    private final ConcurrentHashMap<OrgId, Lane> lanes = new ConcurrentHashMap<>();
    private final Set<Key> underWay = ConcurrentHashMap.newKeySet();

    /**
     * What is done at once, and for how long.
     *
     * @param each how long one part of an account may take before it is cut off
     */
    record Limits(int atOnce, int ofOne, Duration each) {}

    /** Names an account everywhere. */
    record Key(OrgId org, String connection) {}

    /** All accounts after the given connection's id, by id, at most limit. */
    @FunctionalInterface
    interface Source<A> {
        List<A> all(String after, int limit);
    }

    /** The accounts of one organisation that are here: so many of them are worked on at once. */
    private record Lane(Semaphore places, int users) {}

    /** @param part works on an account for a while; true when there is more to do, after others had their turn */
    AccountRounds(Source<A> source, Function<A, Key> key, Predicate<A> part, Limits limits) {
        this.source = source;
        this.key = key;
        this.part = part;
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /** Sets all on their way that are not from an earlier round, and waits for none of them. */
    void round() {
        var after = "";
        for (var page = source.all(after, PAGE); !page.isEmpty(); page = source.all(after, PAGE)) {
            page.forEach(this::enter);
            after = key.apply(page.getLast()).connection();
        }
    }

    /** Sets one on its way, unless it is already. */
    void enter(A account) {
        var name = key.apply(account);
        if (!underWay.add(name)) return;
        var lane = lanes.compute(name.org(), (_, known) -> entered(known));
        Thread.ofVirtual().name("account").start(() -> {
            try {
                while (turn(account, name, lane)) Thread.yield();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                lanes.computeIfPresent(name.org(), (_, known) -> left(known));
                underWay.remove(name);
            }
        });
    }

    private Lane entered(@Nullable Lane known) {
        return known == null
                ? new Lane(new Semaphore(limits.ofOne(), true), 1)
                : new Lane(known.places(), known.users() + 1);
    }

    private static @Nullable Lane left(Lane known) {
        return known.users() == 1 ? null : new Lane(known.places(), known.users() - 1);
    }

    /** One part, when its organisation and then itself come to their turns; whether there is more to do. */
    private boolean turn(A account, Key name, Lane lane) throws InterruptedException {
        lane.places().acquire();
        try {
            places.acquire();
            try {
                return bounded(account, name);
            } finally {
                places.release();
            }
        } finally {
            lane.places().release();
        }
    }

    private boolean bounded(A account, Key name) throws InterruptedException {
        var more = new AtomicBoolean();
        var worker = Thread.ofVirtual().name("account-part").start(() -> more.set(alone(account, name)));
        if (worker.join(limits.each())) return more.get();
        worker.interrupt();
        LOG.warnf(
                "account cut off org=%s connection=%s after=%s", name.org().value(), name.connection(), limits.each());
        return false;
    }

    private boolean alone(A account, Key name) {
        try {
            return part.test(account);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "account not read org=%s connection=%s reason=%s",
                    name.org().value(), name.connection(), Reasons.of(e));
            return false;
        }
    }
}
