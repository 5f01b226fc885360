package io.omnify.gohighlevel;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.Message.Channel;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the tests of this module begin with. */
final class Given {
    static final String VERSION = "2021-07-28";
    static final LocalDate SUNSET = LocalDate.parse("2027-12-31");
    static final Instant NOW = Instant.parse("2026-11-23T05:00:00Z");
    static final ContactFields ANNA = new ContactFields(
            "Anna Alt", "anna@example.com", "+493012345678", "Alt & Sons", "website", Map.of("f1", "blue"));
    static final ContactFields ANNA_ELSEWHERE =
            new ContactFields("Anna Neu", "neu@example.com", null, null, null, Map.of("f1", "red"));
    static final Message TEXT = new Message(Channel.SMS, "c1", null, "Good day", null);
    static final Message LETTER = new Message(Channel.EMAIL, "c1", "Hello", "<p>Good day</p>", "us@example.com");
    static final Credentials CREDENTIALS =
            new Credentials("old", NOW, "refresh1", null, List.of(), Map.of("location_id", "loc1", "currency", "EUR"));

    private Given() {}

    static GoHighLevelSettings settings(URI address) {
        return new GoHighLevelSettings(
                VERSION, "2021-04-15", "v3", SUNSET, address, address, address.resolve("/sim"), "client1", "secret1");
    }

    static Joined.Clients clients(URI address) {
        return GoHighLevel.connect(settings(address), InstantSource.fixed(NOW));
    }

    /** Each of an organisation of its own, so that no test uses up another's allowance. */
    static Access access() {
        return new Access(
                new OrgId("org_" + UUID.randomUUID()),
                "con_1",
                Platform.GOHIGHLEVEL,
                Mode.LIVE,
                "loc1",
                Map.of("user_id", "user1", "currency", "EUR"),
                "token1");
    }
}
