package io.omnify.agent.tools.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.shared.domain.Json;
import io.omnify.agent.tools.domain.Invocation;
import io.omnify.agent.tools.domain.Stake;
import io.omnify.agent.tools.domain.ToolDefinition;
import io.omnify.agent.tools.domain.ToolDefinition.Effect;
import io.omnify.agent.tools.domain.ToolDefinition.Traits;
import io.omnify.agent.tools.domain.ToolResult;
import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.usecase.ToolBox.Wanted;
import io.omnify.auth.api.OrgId;
import io.omnify.auth.api.Permission;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReckoningTest {
    private static final Map<String, @Nullable Object> ASKED = Json.object("campaign", "7");
    private static final Map<String, @Nullable Object> STANDS = Json.object("campaign", "7", "budget", "9");

    private final OrgId acme = new OrgId("org_acme");

    /** What a platform does before it says what stands. */
    private interface Platform {
        void think() throws Exception;
    }

    private static Tool tool(Traits traits, Platform platform) {
        return new Tool() {
            @Override
            public ToolDefinition definition() {
                var parameters = Json.object("type", "object");
                var timeout = Duration.ofSeconds(1);
                return new ToolDefinition(
                        "test", "test", parameters, Permission.AGENT_WRITE, Effect.SPEND, timeout, traits);
            }

            @Override
            public ToolResult call(Invocation invocation) {
                throw new IllegalStateException("nobody calls it");
            }

            @Override
            public Map<String, @Nullable Object> reckoned(OrgId org, Map<String, @Nullable Object> arguments)
                    throws InterruptedException {
                try {
                    platform.think();
                    return STANDS;
                } catch (InterruptedException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    private static Tool staking(Platform platform) {
        return tool(Traits.PLAIN.moving(new Stake.Once("budget")), platform);
    }

    private List<Map<String, @Nullable Object>> reckoned(Map<String, Tool> tools, Duration limit, List<String> names)
            throws InterruptedException {
        var wanted = names.stream().map(name -> new Wanted(name, ASKED)).toList();
        return new Reckoning(tools, limit).handle(acme, wanted);
    }

    @Test
    void asksSideBySideAndNotTooManyAtOnce() throws Exception {
        var together = new CyclicBarrier(Reckoning.AT_ONCE);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var tools = Map.of("set", staking(() -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.await();
            now.decrementAndGet();
        }));
        var names = Collections.nCopies(2 * Reckoning.AT_ONCE, "set");
        assertThat(reckoned(tools, Duration.ofMinutes(1), names))
                .hasSameSizeAs(names)
                .containsOnly(STANDS);
        assertThat(most.get()).isLessThanOrEqualTo(Reckoning.AT_ONCE);
    }

    @Test
    void manySilentPlatformsAreWaitedForNoLongerThanOne() throws Exception {
        var never = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var silent = staking(() -> {
            asked.incrementAndGet();
            never.await();
        });
        var tools = Map.of("silent", silent, "set", staking(() -> {}));
        var names = Collections.nCopies(2 * Reckoning.AT_ONCE, "silent");
        assertThat(reckoned(tools, Duration.ofMillis(200), names)).containsOnly(ASKED);
        assertThat(asked.get()).isEqualTo(Reckoning.AT_ONCE);
        assertThat(reckoned(tools, Duration.ofMillis(500), List.of("silent", "set", "silent")))
                .containsExactly(ASKED, STANDS, ASKED);
    }

    @Test
    void whoFailsToSayOrMovesNoMoneyLeavesTheArgumentsAsTheyAre() throws Exception {
        var broken = staking(() -> {
            throw new IllegalStateException("the platform does not answer");
        });
        var free = tool(Traits.PLAIN, () -> {});
        var tools = Map.of("broken", broken, "free", free, "set", staking(() -> {}));
        assertThat(reckoned(tools, Duration.ofMinutes(1), List.of("free", "broken", "unknown", "set")))
                .containsExactly(ASKED, ASKED, ASKED, STANDS);
    }
}
