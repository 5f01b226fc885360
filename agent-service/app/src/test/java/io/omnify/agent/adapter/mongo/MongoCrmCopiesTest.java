package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.Letter;
import io.omnify.agent.clients.domain.Letter.Status;
import io.omnify.agent.clients.port.DealBook;
import io.omnify.agent.clients.port.DealBook.Act;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.testing.StubServices;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.Audit;
import io.omnify.platform.events.Outbox;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.testkit.TestServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What was done to people of a CRM is told, also when they are forgotten before that. */
@QuarkusTest
@QuarkusTestResource(TestServers.class)
@QuarkusTestResource(StubServices.class)
class MongoCrmCopiesTest {
    private static final Instant NOW = Instant.parse("2126-01-01T00:00:00.123Z");

    private final CrmAccount crm = new CrmAccount(new OrgId("org_" + UUID.randomUUID()), "conn_1", Mode.SIMULATION);

    @Inject
    MongoClient mongo;

    @Inject
    Audit audit;

    @Inject
    Provider<Outbox> outbox;

    @Inject
    AgentDatabase served;

    @Inject
    MongoLastWords lastWords;

    /** Of its own: nothing is sent meanwhile. */
    private AgentDatabase silent() {
        return new AgentDatabase(mongo, "d" + UUID.randomUUID());
    }

    private MongoDealBook deals(AgentDatabase database) {
        return new MongoDealBook(database, audit, outbox, new MongoLastWords(database, outbox));
    }

    private MongoLetters letters(AgentDatabase database) {
        return new MongoLetters(database, audit, outbox);
    }

    private MongoCrmCopies copies(AgentDatabase database) {
        return new MongoCrmCopies(database, letters(database), new MongoLastWords(database, outbox));
    }

    private static Deal deal(String id) {
        return new Deal(id, "Deal", "con_1", "pip_1", "sta_1", Deal.Status.OPEN, Money.of("1.00", "EUR"), NOW, NOW);
    }

    private static List<String> waiting(AgentDatabase database) {
        var types = new ArrayList<String>();
        for (var each : database.raw(MongoLastWords.WORDS).find())
            OutboxMessage.in(each).forEach(message -> types.add(message.type()));
        return types;
    }

    @Test
    void whatWasNotYetToldOfADealOutlivesIt() {
        var database = silent();
        var book = deals(database);
        for (int i = 0; i < 250; i++) book.record(crm, deal("told_" + i), NOW, Act.CHANGED);
        book.put(crm, List.of(deal("silent")), NOW);
        copies(database).erase(crm.org(), crm.connection());
        assertThat(database.raw(MongoDealBook.DEALS).countDocuments()).isZero();
        assertThat(waiting(database)).hasSize(250).containsOnly("audit.recorded.v1");
    }

    @Test
    void alsoWhenOneDealIsRemoved() {
        var database = silent();
        var book = deals(database);
        book.record(crm, deal("1"), NOW, Act.CREATED);
        book.remove(crm, "1");
        assertThat(book.find(crm, "1").map(DealBook.Known::deal)).isEmpty();
        assertThat(waiting(database)).hasSize(1);
    }

    @Test
    void whatIsKeptOfItIsTold() {
        var id = "deal_" + UUID.randomUUID();
        var entry = audit.entry(crm.org(), "opportunity.changed", "opportunity", id, null, null);
        var waiting = new Document("id", entry.id())
                .append("type", entry.type())
                .append("key", entry.key())
                .append("org", entry.org())
                .append("at", Date.from(Instant.now()))
                .append("data", entry.data())
                .append("topic", entry.topic());
        served.raw(MongoDealBook.DEALS)
                .insertOne(new Document("_id", id).append("org", "x").append(OutboxMessage.FIELD, List.of(waiting)));
        lastWords.delete(MongoDealBook.DEALS, eq("_id", id));
        var words = eq("_id", MongoDealBook.DEALS + "/" + id);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            var kept = served.raw(MongoLastWords.WORDS).find(words).first();
            return kept == null || OutboxMessage.in(kept).isEmpty(); // another deletion sweeps away what was told
        });
    }

    @Test
    void whatAnyoneWasWrittenIsForgottenHoweverManyTheyAre() {
        var database = silent();
        var letters = letters(database);
        for (int i = 0; i < 20; i++) letters.begin(letter(crm.connection(), "client_" + i % 7, "key_" + i));
        var other = letter("conn_2", "client_x", "key_x");
        letters.begin(other);
        copies(database).erase(crm.org(), crm.connection());
        for (int i = 0; i < 20; i++)
            assertThat(letters.byKey(crm.org(), "key_" + i)).get().matches(Letter::isForgotten);
        assertThat(letters.find(crm.org(), other.id())).hasValue(other);
    }

    private Letter letter(String connection, String client, String key) {
        var id = Letter.PREFIX + UUID.randomUUID();
        var message = new Message(Message.Channel.EMAIL, "con_1", "Hello", "Hi", null);
        var mark = Letter.mark(id, message);
        return new Letter(id, crm.org(), connection, client, key, message, mark, NOW, Status.SENDING, null);
    }
}
