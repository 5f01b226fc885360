package io.omnify.agent.work;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.omnify.agent.work.AccountRounds.Key;
import io.omnify.agent.work.AccountRounds.Limits;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class AccountRoundsTest {
    private static final OrgId SLOW = new OrgId("org_slow");
    private static final OrgId QUICK = new OrgId("org_quick");
    private static final Limits FOUR_TWO = new Limits(4, 2, Duration.ofMinutes(1));

    private final List<Key> all = new ArrayList<>();
    private final ConcurrentLinkedQueue<Key> done = new ConcurrentLinkedQueue<>();
    private final CountDownLatch gate = new CountDownLatch(1);

    private AccountRounds<Key> rounds(Limits limits, Predicate<Key> part) {
        return new AccountRounds<>(this::page, key -> key, part, limits);
    }

    private List<Key> page(String after, int limit) {
        return all.stream()
                .filter(each -> each.connection().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    private void connect(OrgId org, int many) {
        for (int i = 0; i < many; i++) all.add(new Key(org, "conn_%s_%04d".formatted(org.value(), i)));
        all.sort((one, other) -> one.connection().compareTo(other.connection()));
    }

    private boolean waitsWhenSlow(Key account) {
        try {
            if (account.org().equals(SLOW)) gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        done.add(account);
        return false;
    }

    @Test
    void whoseAccountsAreSlowHoldsUpNobodyElse() {
        connect(SLOW, 300);
        connect(QUICK, 300);
        var rounds = rounds(FOUR_TWO, this::waitsWhenSlow);
        rounds.round();
        await().atMost(20, SECONDS).until(() -> done.size() == 300);
        assertThat(done).allMatch(each -> each.org().equals(QUICK));
        rounds.round();
        gate.countDown();
        await().atMost(20, SECONDS)
                .until(() ->
                        done.stream().filter(each -> each.org().equals(SLOW)).count() == 300);
    }

    @Test
    void asManySlowOnesAsThereArePlacesHoldUpOthersForOnePartOnly() {
        for (int i = 0; i < 4; i++) all.add(new Key(SLOW, "conn_%04d".formatted(i)));
        connect(QUICK, 3);
        rounds(new Limits(2, 2, Duration.ofMillis(50)), this::waitsWhenSlow).round();
        await().atMost(20, SECONDS)
                .until(() ->
                        done.stream().filter(each -> each.org().equals(QUICK)).count() == 3);
    }

    @Test
    void oneThatNeverEndsIsCutOff() {
        connect(SLOW, 3);
        rounds(new Limits(1, 1, Duration.ofMillis(50)), this::waitsWhenSlow).round();
        await().atMost(20, SECONDS).until(() -> done.size() == 3);
    }

    @Test
    void oneThatFailsKeepsNoOtherWaiting() {
        connect(QUICK, 9);
        rounds(new Limits(1, 1, Duration.ofMinutes(1)), account -> {
                    done.add(account);
                    throw new IllegalStateException("broken");
                })
                .round();
        await().atMost(20, SECONDS).until(() -> done.size() == 9);
    }

    @Test
    void aLargeOneGoesOnAfterTheOthersHadTheirTurns() {
        connect(QUICK, 2);
        var left = new ConcurrentHashMap<>(Map.of(all.getFirst(), 3, all.getLast(), 3));
        rounds(new Limits(1, 1, Duration.ofMinutes(1)), account -> {
                    done.add(account);
                    if (done.size() == 1) await().atMost(20, SECONDS).until(() -> gate.getCount() == 0);
                    return left.merge(account, -1, Integer::sum) > 0;
                })
                .round();
        await().atMost(20, SECONDS).until(() -> done.size() == 1);
        gate.countDown();
        await().atMost(20, SECONDS).until(() -> done.size() == 6);
        assertThat(List.copyOf(done).subList(0, 4)).containsAll(all);
    }

    @Test
    void oneThatIsUnderWayIsNotBegunTwice() {
        connect(SLOW, 1);
        var rounds = rounds(FOUR_TWO, this::waitsWhenSlow);
        rounds.round();
        rounds.round();
        gate.countDown();
        await().atMost(20, SECONDS).until(() -> done.size() == 1);
    }
}
