package io.omnify.simulator.gohighlevel;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import io.omnify.gohighlevel.GoHighLevel;
import io.omnify.gohighlevel.GoHighLevelSettings;
import io.omnify.simulator.market.Market;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Our adapter before the simulated GoHighLevel, over a real wire; each has a tenant of its own. */
final class Ghl {
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1");

    final String tenant = "t" + UUID.randomUUID().toString().replace("-", "");
    private static Joined.@Nullable Clients clients;

    /** Made once, and not before the server is there. */
    static synchronized Joined.Clients clients() {
        if (clients == null) {
            var simulator = URI.create("http://127.0.0.1:" + RestAssured.port + "/gohighlevel");
            clients = GoHighLevel.connect(new GoHighLevelSettings(
                    "2021-07-28", "2021-04-15", "v3", null, NOWHERE, NOWHERE, simulator, "unused", "unused"));
        }
        return clients;
    }

    /** The location in euros. */
    Access access() {
        return access(tenant);
    }

    static Access access(String tenant) {
        var accounts = CDI.current().select(Market.class).get().accounts("gohighlevel", tenant);
        var account = accounts.stream()
                .filter(each -> each.currency().equals("EUR"))
                .findFirst()
                .orElseThrow();
        return new Access(
                new OrgId("org_" + tenant),
                "con_1",
                Platform.GOHIGHLEVEL,
                Mode.SIMULATION,
                account.id(),
                Map.of("user_id", "user1", "currency", "EUR"),
                "sim-" + tenant);
    }

    static ContactFields anna() {
        var phone = "+4930" + ThreadLocalRandom.current().nextLong(10_000_000, 99_999_999);
        return new ContactFields(
                "Anna Alt", "anna+" + UUID.randomUUID() + "@example.com", phone, "Alt", "website", Map.of());
    }

    Contact contact() {
        return clients().crm().upsert(access(), anna(), List.of("newsletter"));
    }
}
