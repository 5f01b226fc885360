package io.omnify.workflow.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.admission.domain.Share;
import io.omnify.workflow.admission.usecase.Courtesy;
import io.omnify.workflow.admission.usecase.FairShares;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Shares in virtual time: workers that do so much at once, and organisations that ask for more. */
class FairSharesTest {
    private static final OrgId SMALL = new OrgId("org_small");
    private static final OrgId BIG = new OrgId("org_big");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private record Answer(Instant at, OrgId org, String id, Instant asked) {}

    /** Two processors and one lane: work takes its time, and longer when more is under way than there are processors. */
    private static final class Office {
        private final FairShares shares = new FairShares(Share.USUAL, true, new Courtesy());
        private final PriorityQueue<Answer> answers = new PriorityQueue<>((a, b) -> a.at().compareTo(b.at()));
        private final Map<OrgId, Integer> waiting = new HashMap<>();
        private final List<Double> small = new ArrayList<>();
        private final Random random = new Random(7);
        private final double millis;
        private final boolean bound;
        private double busyUntil;
        private int number;
        private int others;
        private Instant now = START;

        /** {@code bound}: the work needs the processor, of which there is one; else it only takes long elsewhere. */
        Office(double millis, boolean bound) {
            this.millis = millis;
            this.bound = bound;
        }

        void flood(OrgId org, int steps) {
            waiting.merge(org, steps, Integer::sum);
            shares.waits(org);
            pump();
        }

        void ask(OrgId org) {
            if (shares.free(org, 0)) send(org);
            else {
                waiting.merge(org, 1, Integer::sum);
                shares.waits(org);
            }
        }

        private void send(OrgId org) {
            var id = org + "/" + number++;
            shares.begin(org, id, "mail", now);
            double own = millis * (0.7 + 0.6 * random.nextDouble());
            double at = millisOf(now);
            double done = at + own;
            if (bound) {
                done = Math.max(busyUntil, at) + own;
                busyUntil = done;
            }
            answers.add(new Answer(START.plusNanos((long) (done * 1e6)), org, id, now));
        }

        private static double millisOf(Instant time) {
            return Duration.between(START, time).toNanos() / 1e6;
        }

        private void pump() {
            for (var next = shares.next(now); next.isPresent(); next = shares.next(now)) {
                var org = next.get();
                int left = waiting.getOrDefault(org, 0);
                if (left == 0) shares.none(org);
                else {
                    waiting.put(org, left - 1);
                    send(org);
                }
            }
        }

        /** The small organisation asks now and then; ends when it has been answered so often. */
        Office play(int times, Duration between) {
            var due = now;
            while (small.size() < times) {
                if (answers.isEmpty() || due.isBefore(answers.peek().at())) {
                    now = due;
                    due = due.plus(between);
                    ask(SMALL);
                } else answered(answers.poll());
                pump();
            }
            return this;
        }

        private void answered(Answer answer) {
            now = answer.at();
            shares.end(answer.id(), now);
            if (answer.org().equals(SMALL))
                small.add(Duration.between(answer.asked(), now).toNanos() / 1e6);
            else others++;
        }

        double p99() {
            return small.stream().sorted().toList().get(small.size() * 99 / 100);
        }
    }

    @Test
    void whoWaitsForOthersIsNotHeldUpByAHundredThousandSteps() {
        double alone = new Office(100, false).play(2_000, Duration.ofMillis(40)).p99();
        var crowded = new Office(100, false);
        crowded.flood(BIG, 100_000);
        crowded.play(2_000, Duration.ofMillis(40));

        assertThat(crowded.p99()).isLessThan(alone * 1.5);
        assertThat(crowded.others).as("the flood goes on beside it").isGreaterThan(20_000);
    }

    /** Where everything shares one processor, the flood must learn not to queue in front of everybody. */
    @Test
    void aFloodThatFillsTheProcessorShrinksToWhatKeepsItBusy() {
        var crowded = new Office(5, true);
        crowded.play(200, Duration.ofMillis(40));
        crowded.flood(BIG, 100_000);
        crowded.play(400, Duration.ofMillis(40));
        crowded.small.clear();
        crowded.others = 0;
        crowded.play(2_000, Duration.ofMillis(40));

        // three of its own ahead: what is at work, and what a processor needs so that it never has nothing to do
        assertThat(crowded.p99()).isLessThan(5 * 1.3 * 5);
        assertThat(crowded.others).as("the processor is never idle").isGreaterThan((int) (2_000 * 40 / 5 * 0.8));
    }

    /** Where inputs lie, a flood sends one at a time, now and then, while somebody else is there; alone it has all. */
    @Test
    void aFloodGivesWayToOthersWhereInputsLie() {
        var courtesy = new Courtesy();
        var elsewhere = new FairShares(Share.USUAL, true, courtesy);
        var shares = new FairShares(Share.USUAL, true, courtesy);
        shares.waits(BIG);
        var now = START;
        elsewhere.begin(SMALL, "small", "mail", now);
        assertThat(sent(shares, "quiet", now)).isEqualTo(Share.USUAL.organisation());
        for (int i = 0; i < Share.USUAL.organisation(); i++) shares.end("quiet" + i, now);

        lie(courtesy, now);
        assertThat(sent(shares, "too soon", now)).isZero();
        now = now.plusMillis(90);
        assertThat(sent(shares, "beside", now)).isEqualTo(1);
        assertThat(sent(shares, "again", now.plusMillis(5)))
                .as("only now and then")
                .isZero();
        elsewhere.end("small", now);
        now = now.plusMillis(30);
        assertThat(sent(shares, "another", now))
                .as("what waits outside is in nobody's way")
                .isEqualTo(1);
        assertThat(sent(shares, "alone", now.plusMillis(80)))
                .as("SMALL has gone")
                .isGreaterThan(1);
    }

    /** An organisation that crowds one partition is no guest in another, where it has nothing that waits yet. */
    @Test
    void nobodyGivesWayToItself() {
        var courtesy = new Courtesy();
        var elsewhere = new FairShares(Share.USUAL, true, courtesy);
        var shares = new FairShares(Share.USUAL, true, courtesy);
        shares.waits(BIG);
        shares.begin(BIG, "one", "mail", START);
        elsewhere.begin(BIG, "own", "mail", START);
        lie(courtesy, START);

        assertThat(sent(shares, "more", START)).isGreaterThan(1);
    }

    /** The clock that wrote them may be ahead or behind: only what is longer than the shortest counts. */
    @Test
    void clocksThatDifferAreNoReasonToGiveWay() {
        var courtesy = new Courtesy();
        var shares = new FairShares(Share.USUAL, true, courtesy);
        shares.waits(BIG);
        shares.begin(SMALL, "small", "mail", START);
        for (int i = 0; i < 100; i++) courtesy.lay(Duration.ofMillis(-700), START);
        for (int i = 0; i < 100; i++) courtesy.lay(Duration.ofMillis(-695), START);
        assertThat(sent(shares, "behind", START)).isGreaterThan(1);

        for (int i = 0; i < 100; i++) courtesy.lay(Duration.ofMillis(-600), START);
        shares.end("behind0", START);
        assertThat(sent(shares, "lay", START)).isZero();
    }

    private static void lie(Courtesy courtesy, Instant now) {
        courtesy.lay(Duration.ofMillis(2), now);
        for (int i = 0; i < 50; i++) courtesy.lay(Duration.ofMillis(40), now);
    }

    private static int sent(FairShares shares, String name, Instant now) {
        int number = 0;
        while (shares.next(now).isPresent()) shares.begin(BIG, name + number++, "mail", now);
        return number;
    }

    @Test
    void organisationsThatWaitGoOneAfterTheOther() {
        var shares = new FairShares(new Share(2, 4, 1), false, new Courtesy());
        var orgs = List.of(new OrgId("org_a"), new OrgId("org_b"), new OrgId("org_c"));
        orgs.forEach(shares::waits);
        var order = new ArrayList<OrgId>();
        for (int i = 0; i < 12; i++) {
            if (i >= 4) shares.end("c" + (i - 4), START);
            var next = shares.next(START).orElseThrow();
            order.add(next);
            shares.begin(next, "c" + i, "mail", START);
        }
        for (int i = 0; i < 12; i++) assertThat(order.get(i)).isEqualTo(orgs.get(i % 3));
    }

    @Test
    void nobodyHasMoreThanItsShareUnderWayAndABurstUsesAllOfIt() {
        var shares = new FairShares(new Share(8, 20, 2), true, new Courtesy());
        int sent = 0;
        while (shares.free(SMALL, 0)) shares.begin(SMALL, "c" + sent++, "mail", START);
        assertThat(sent).isEqualTo(8);
        assertThat(shares.next(START)).isEmpty();
        shares.begin(SMALL, "c0", "mail", START);
        shares.end("c0", START);
        shares.end("c0", START);
        assertThat(shares.free(SMALL, 0)).isTrue();
        assertThat(shares.free(SMALL, 1)).isFalse();
        shares.waits(SMALL);
        assertThat(shares.free(SMALL, 0)).as("behind those who wait").isFalse();
        assertThat(shares.next(START)).contains(SMALL);
    }
}
