package io.omnify.simulator.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Connector.Grant;
import io.omnify.simulator.vendors.SimTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Tokens that rotate, and what they open. */
@QuarkusTest
class GoHighLevelConnectorTest {
    private static final URI BACK = URI.create("https://omnify.example/back");

    @Inject
    SimTokens tokens;

    private final Ghl ghl = new Ghl();

    @Test
    void namesTheLocationsOfATokenOfWhichNobodySaidItsLocation() {
        var any = new Access(
                ghl.access().org(),
                "c",
                ghl.access().platform(),
                Mode.SIMULATION,
                "",
                Map.of(),
                ghl.access().token());
        assertThat(Ghl.clients().connector().accounts(any))
                .extracting(Account::id)
                .hasSize(2)
                .contains(ghl.access().account());
    }

    @Test
    void connectsAndRenews() {
        var connector = Ghl.clients().connector();
        var asked = new SimTokens.Asked(ghl.tenant, BACK.toString(), List.of("contacts.readonly"), "");
        var code = tokens.code("gohighlevel", asked);
        var first = connector.exchange(Mode.SIMULATION, new Grant(code, BACK, ""));
        assertThat(first.settings()).containsKeys("location_id", "company_id", "user_id");
        assertThat(failure(() -> connector.exchange(Mode.SIMULATION, new Grant(code, BACK, ""))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        var second = connector.refresh(Mode.SIMULATION, first);
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.settings()).isEqualTo(first.settings());
        assertThat(failure(() -> connector.refresh(Mode.SIMULATION, first)))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(connector.accounts(ghl.access().with(second.accessToken()))).hasSize(1);
    }

    /** The vendor gives a rotating token to one of many who come with it; who renews must come alone. */
    @Test
    void oneOfManyWhoRenewAtOnceGetsTheToken() throws Exception {
        var issued = tokens.issue("gohighlevel", ghl.tenant, List.of("all"));
        var old = new Credentials(issued.access(), null, issued.refresh(), null, List.of(), Map.of());
        Callable<Boolean> renew = () -> {
            try {
                Ghl.clients().connector().refresh(Mode.SIMULATION, old);
                return true;
            } catch (PlatformFailed failed) {
                assertThat(failed.failure()).isInstanceOf(PlatformFailure.Unauthorized.class);
                return false;
            }
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(Collections.nCopies(16, renew));
            assertThat(all).extracting(Future::get).containsOnlyOnce(true);
        }
    }
}
