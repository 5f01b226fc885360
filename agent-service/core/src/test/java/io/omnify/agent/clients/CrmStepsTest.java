package io.omnify.agent.clients;

import static io.omnify.agent.effects.PlatformScene.ACME;
import static io.omnify.agent.effects.PlatformScene.OTHER;
import static io.omnify.agent.effects.PlatformScene.done;
import static io.omnify.agent.effects.PlatformScene.failure;
import static io.omnify.agent.shared.domain.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.port.CrmAccounts;
import io.omnify.agent.clients.usecase.CrmActions;
import io.omnify.agent.clients.usecase.ForgetCrm;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.clients.usecase.WriteLetters;
import io.omnify.agent.effects.PlatformScene;
import io.omnify.agent.effects.domain.EffectId;
import io.omnify.agent.effects.domain.Outcome;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.auth.api.OrgId;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What steps of runs do with clients at the CRM. */
class CrmStepsTest implements CrmAccounts {
    private final PlatformScene scene = new PlatformScene();
    private final CrmAccount account = new CrmAccount(ACME, scene.connected(ACME, Platform.GOHIGHLEVEL), Mode.LIVE);
    private final InMemoryClients book = new InMemoryClients();
    private final InMemoryDealBook dealBook = new InMemoryDealBook();
    private final InMemoryLetters letters = new InMemoryLetters();
    private final ForgetCrm forget = new ForgetCrm(this, (_, _) -> dealBook.all.clear());
    private final WriteClients writing = new WriteClients(book, letters, this, forget, scene.ids, scene.clock);
    private final CrmActions.Desk desk = new CrmActions.Desk(
            book,
            dealBook,
            letters,
            writing,
            new WriteLetters(letters, book, this, scene.ids, scene.clock),
            forget,
            scene.clock);
    private final String ada = client("ada@example.com");
    private int steps;
    private boolean ended;

    @Override
    public List<CrmAccount> of(OrgId org) {
        return List.of(account);
    }

    @Override
    public boolean isConnected(OrgId org, String connection) {
        return !ended && account.connection().equals(connection);
    }

    @Override
    public List<CrmAccount> all(String after, int limit) {
        return List.of(account);
    }

    @Override
    public <T> T with(CrmAccount crm, Use<T> work) {
        var tools = new Tools(scene.crm, scene.deals, scene.messenger, scene.emails);
        return scene.use.handle(crm.org(), crm.connection(), access -> work.on(tools, access));
    }

    private String client(String email) {
        return writing.create(account, new ClientDraft("Ada", email, null, null, null, null))
                .id();
    }

    private Outcome step(EffectId id, String action, Object... input) throws Exception {
        var all = new HashMap<>(object("client_id", ada));
        all.putAll(object((@Nullable Object[]) input));
        var actions = CrmActions.of(scene.platforms, scene.use, desk);
        return scene.outcome(actions, ACME, id, "gohighlevel." + action, all);
    }

    private Outcome step(String action, Object... input) throws Exception {
        return step(new EffectId("run_1", "s" + ++steps, 1), action, input);
    }

    private Outcome write(int attempt) throws Exception {
        var id = new EffectId("run_1", "write", attempt);
        return step(id, "message.send", "channel", "email", "subject", "Hello", "body", "Hi");
    }

    @Test
    void aMessageGoesOnceAndIsKeptWithTheClient() throws Exception {
        var first = done(write(1));
        assertThat(done(write(1))).isEqualTo(first);
        assertThat(first).containsEntry("mode", "live");
        assertThat(scene.messenger.sent()).hasSize(1);
        assertThat(letters.all).containsKey(String.valueOf(first.get("message_id")));
    }

    @Test
    void aMessageWhoseAnswerWasLostIsLookedFor() throws Exception {
        scene.messenger.loseAnswer();
        assertThat(done(write(1))).containsEntry("status", "accepted");
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void aMessageThatNobodyFindsIsLeftToAPersonAndNotSentAgain() throws Exception {
        scene.messenger.fail(new PlatformFailure.Uncertain("cut", "Nobody answered."));
        assertThat(write(1)).isInstanceOf(Outcome.Unknown.class);
        assertThat(write(1)).isInstanceOf(Outcome.Unknown.class);
        assertThat(scene.messenger.sent()).isEmpty();
    }

    @Test
    void aMessageThatTheCrmRefusedMayBeTriedAgain() throws Exception {
        scene.messenger.fail(new PlatformFailure.Unavailable("down", "It does not answer."));
        assertThat(failure(write(1)).retryable()).isTrue();
        done(write(2));
        assertThat(scene.messenger.sent()).hasSize(1);
    }

    @Test
    void whatNoClientCanGetIsRefused() throws Exception {
        var text = step("message.send", "channel", "sms", "body", "Hi");
        assertThat(failure(text).message()).contains("no address");
        var bare = step("message.send", "channel", "email", "body", "Hi");
        assertThat(failure(bare).code()).isEqualTo("invalid-input");
        assertThat(scene.messenger.sent()).isEmpty();
    }

    @Test
    void clientsJoinAndLeavePrograms() throws Exception {
        var contact = book.all.get(ada).contact().id();
        for (int i = 0; i < 2; i++) done(step("program.join", "kind", "workflow", "program", "workflow_1"));
        assertThat(scene.programs.has("workflow_1", contact)).isTrue();
        done(step("program.leave", "kind", "workflow", "program", "workflow_1"));
        assertThat(scene.programs.has("workflow_1", contact)).isFalse();
        var none = step("program.join", "kind", "workflow", "program", "nowhere");
        assertThat(failure(none).code()).isEqualTo("not-found-at-platform");
    }

    @Test
    void whoeverMayHaveJoinedDoesNotJoinAgainByItself() throws Exception {
        scene.programs.loseAnswer();
        var id = new EffectId("run_1", "join", 1);
        for (int i = 0; i < 2; i++)
            assertThat(step(id, "program.join", "kind", "workflow", "program", "workflow_1"))
                    .isInstanceOf(Outcome.Unknown.class);
        assertThat(scene.programs.joined()).isEqualTo(1);
    }

    @Test
    void programsAndPipelinesAreListed() throws Exception {
        var input = object("connection_id", account.connection());
        var actions = CrmActions.of(scene.platforms, scene.use, desk);
        var id = new EffectId("run_1", "pipelines", 1);
        var pipelines = scene.outcome(actions, ACME, id, "gohighlevel.pipeline.list", input);
        assertThat(done(pipelines).toString()).contains("pip_1", "sta_2");
        var kind = object("connection_id", account.connection(), "kind", "campaign");
        var listing = new EffectId("run_1", "programs", 1);
        var programs = scene.outcome(actions, ACME, listing, "gohighlevel.program.list", kind);
        assertThat(done(programs).toString()).contains("campaign_1");
    }

    private Outcome offer(String stage) throws Exception {
        return offer(new EffectId("run_1", "s" + ++steps, 1), stage);
    }

    private Outcome offer(EffectId id, String stage) throws Exception {
        var value = object("amount", "100.00", "currency", "EUR");
        return step(id, "opportunity.upsert", "name", "Car", "pipeline", "pip_1", "stage", stage, "value", value);
    }

    @Test
    void aClientHasOneOpportunityInAPipelineAndItMoves() throws Exception {
        var id = done(offer("sta_1")).get("opportunity");
        assertThat(done(offer("sta_2"))).containsEntry("opportunity", id).containsEntry("stage", "sta_2");
        assertThat(done(step("opportunity.move", "opportunity", id, "status", "won")))
                .containsEntry("stage", "sta_2")
                .containsEntry("status", "won");
        var later = scene.clock.instant().plusSeconds(1);
        assertThat(dealBook.unseen(account, later, 9))
                .as("it is known here too")
                .isEqualTo(List.of(id));
        assertThat(failure(step("opportunity.move", "opportunity", id)).code()).isEqualTo("invalid-input");
    }

    @Test
    void anOpportunityWhoseAnswerWasLostIsLookedFor() throws Exception {
        scene.deals.loseAnswer();
        assertThat(done(offer("sta_1"))).containsEntry("stage", "sta_1");
        assertThat(scene.deals.said()).isEqualTo(1);
    }

    @Test
    void anOpportunityThatDidNotComeToBeIsWaitedForBeforeItIsSaidAgain() throws Exception {
        scene.deals.fail(new PlatformFailure.Uncertain("cut", "Nobody answered."));
        var begun = scene.clock.instant();
        var failed = failure(offer(new EffectId("run_1", "offer", 1), "sta_1"));
        assertThat(failed.retryable()).isTrue();
        assertThat(scene.clock.instant()).isAfter(begun.plusSeconds(60));
        done(offer(new EffectId("run_1", "offer", 2), "sta_1"));
        assertThat(scene.deals.said()).isEqualTo(1);
    }

    @Test
    void noOpportunityIsKeptOfAConnectionThatEndsMeanwhile() throws Exception {
        ended = true;
        done(offer("sta_1"));
        assertThat(dealBook.all).isEmpty();
    }

    @Test
    void anotherClientsOpportunityIsNotMoved() throws Exception {
        var id = done(offer("sta_1")).get("opportunity");
        var bob = client("bob@example.com");
        var moved = step("opportunity.move", "client_id", bob, "opportunity", id, "stage", "sta_3");
        assertThat(failure(moved).code()).isEqualTo("not-found-at-platform");
        assertThat(done(step("opportunity.move", "opportunity", id, "status", "open")))
                .containsEntry("stage", "sta_1");
    }

    @Test
    void clientsAreGivenTagsAndLoseThem() throws Exception {
        assertThat(done(step("client.tag", "add", List.of("vip", "old"))))
                .containsEntry("tags", List.of("vip", "old"))
                .containsEntry("mode", "live");
        assertThat(done(step("client.tag", "remove", List.of("old"))).get("tags"))
                .isEqualTo(List.of("vip"));
        assertThat(failure(step("client.tag")).code()).isEqualTo("invalid-input");
    }

    @Test
    void aClientThatIsNotThereIsSaid() throws Exception {
        var gone = step("client.tag", "client_id", "client_9", "add", List.of("vip"));
        assertThat(failure(gone).code()).isEqualTo("client-not-found");
        var program = step("program.join", "client_id", "client_9", "kind", "workflow", "program", "workflow_1");
        assertThat(failure(program).code()).isEqualTo("client-not-found");
        var input = object("connection_id", account.connection());
        var actions = CrmActions.of(scene.platforms, scene.use, desk);
        var theirs =
                scene.outcome(actions, OTHER, new EffectId("run_1", "theirs", 1), "gohighlevel.pipeline.list", input);
        assertThat(failure(theirs).code()).isEqualTo("connection-not-found");
    }
}
