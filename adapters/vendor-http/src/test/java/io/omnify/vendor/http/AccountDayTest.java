package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.vendor.http.UsageReader.Usage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A day in a second: accounts with bursts of work at a vendor that bans whoever calls too often. */
class AccountDayTest {
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long LATENCY = 40;
    private static final CommonLimit NOTHING = new CommonLimit(Allowance.of(1, Duration.ofSeconds(1)));
    private static final Allowance BURST = Allowance.of(100, Duration.ofSeconds(10));
    private static final Allowance DAILY = Allowance.of(20_000, Duration.ofDays(1));

    /** Counts as vendors do, in a sliding window, and never forgives. */
    private static final class Window {
        private final Allowance allowance;
        private final Deque<Long> calls = new ArrayDeque<>();

        private Window(Allowance allowance) {
            this.allowance = allowance;
        }

        private boolean bans(long now) {
            while (!calls.isEmpty()
                    && calls.peekFirst() <= now - allowance.per().toMillis()) calls.pollFirst();
            calls.addLast(now);
            return calls.size() > allowance.calls();
        }

        private Usage usage() {
            return new Usage((double) calls.size() / allowance.calls(), allowance.per());
        }
    }

    /** An account with work to do; each hour brings more, some of it far too much at once. */
    private static final class Worker {
        private final String account;
        private final Window burst = new Window(BURST);
        private final Window daily = new Window(DAILY);
        private long due;
        private int waiting;
        private int hour;
        private int made;
        private int bans;

        private Worker(String account) {
            this.account = account;
        }

        private void work(Random chance) {
            for (; hour <= due / 3_600_000; hour++) waiting += chance.nextInt(10) == 0 ? 3_000 : chance.nextInt(400);
        }

        private void call(long now) {
            waiting--;
            made++;
            if (burst.bans(now) | daily.bans(now)) bans++;
        }
    }

    private static List<Worker> workers(int count) {
        var workers = new ArrayList<Worker>();
        for (int i = 0; i < count; i++) workers.add(new Worker("org_" + i % 40 + "/" + i));
        return workers;
    }

    private static void spend(List<Worker> workers, AccountLimits limits, long until) {
        var chance = new Random(7);
        var queue = new PriorityQueue<Worker>(Comparator.comparingLong(worker -> worker.due));
        queue.addAll(workers);
        while (queue.peek().due < until) {
            var worker = queue.poll();
            worker.work(chance);
            long wait = worker.waiting == 0 ? 60_000 : limits.take(worker.account, NOTHING, worker.due);
            if (wait == 0) worker.call(worker.due);
            worker.due += wait == 0 ? LATENCY : wait;
            queue.add(worker);
        }
    }

    @Test
    void twoHundredAccountsWorkADayAndNoneIsBanned() {
        var workers = workers(200);
        spend(workers, new AccountLimits(Terms.of(BURST, DAILY), 0), DAY);

        assertThat(workers).allSatisfy(worker -> assertThat(worker.bans).isZero());
        assertThat(workers.stream().mapToInt(worker -> worker.made).sum()).isGreaterThan(1_000_000);
    }

    @Test
    void withoutLimitsTheSameDayBansNearlyAll() {
        var workers = workers(200);
        var generous = Allowance.of(1_000_000, Duration.ofSeconds(1));
        spend(workers, new AccountLimits(Terms.of(generous), 0), DAY / 4);

        assertThat(workers.stream().filter(worker -> worker.bans > 0).count()).isGreaterThan(100);
    }

    /** Four instances that know nothing of each other hear from the vendor what all of them have used. */
    @Test
    void instancesThatShareAnAccountAreHeldBackByWhatTheVendorSays() {
        var vendor = new Window(Allowance.of(1_000, Duration.ofMinutes(1)));
        var instances = new ArrayList<AccountLimits>();
        for (int i = 0; i < 4; i++) instances.add(new AccountLimits(Terms.of(vendor.allowance), 0));
        int bans = 0;
        var due = new long[4];
        for (long now = 0; now < 3_600_000; now += 5)
            for (int i = 0; i < 4; i++) {
                if (now < due[i]) continue;
                due[i] = now + Math.max(LATENCY, instances.get(i).take("org_1/1", NOTHING, now));
                if (due[i] != now + LATENCY) continue;
                if (vendor.bans(now)) bans++;
                instances.get(i).uses("org_1/1", vendor.usage(), now);
            }
        assertThat(bans).isZero();
    }

    @Test
    void theGreedyDoesNotTakeWhatOthersNeedOfASharedAllowance() {
        var limits = new AccountLimits(
                Terms.of(Allowance.of(100_000, Duration.ofSeconds(1))).sharing(Allowance.of(60, Duration.ofSeconds(1))),
                0);
        var had = new int[4];
        var due = new long[64];
        for (long now = 0; now < 600_000; now++)
            for (int i = 0; i < 64; i++) {
                if (now < due[i]) continue;
                int org = i < 61 ? 0 : i - 60; // sixty-one callers of the first, one of each other
                var wait = limits.take("org_" + org + "/a", NOTHING, now);
                if (wait == 0) had[org]++;
                due[i] = now + Math.max(1, wait);
            }
        var all = had[0] + had[1] + had[2] + had[3];
        assertThat(all).isGreaterThan(20_000);
        assertThat(List.of(had[1], had[2], had[3]))
                .allSatisfy(each -> assertThat(each).isBetween(all * 18 / 100, all * 30 / 100));
    }
}
