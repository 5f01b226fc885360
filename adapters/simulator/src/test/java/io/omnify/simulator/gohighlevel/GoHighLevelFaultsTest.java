package io.omnify.simulator.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Message;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Money;
import io.omnify.simulator.vendors.VendorLedger;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What our adapter makes of the vendor's known ways to fail: nothing lost, nothing doubled, nothing believed blindly. */
@QuarkusTest
class GoHighLevelFaultsTest {
    @Inject
    VendorLedger ledger;

    private final Ghl ghl = new Ghl();

    @AfterEach
    void noFaults() {
        given().delete("/simulator/faults");
    }

    private void order(String kind, String path) {
        GhlApi.order("{'kind':'" + kind + "','match':{'command':'" + ghl.tenant + "','path':'" + path + "'}}");
    }

    private long effects(String operation) {
        return ledger.list(
                        each -> each.account().equals(ghl.access().account())
                                && each.operation().equals(operation),
                        0,
                        1_000)
                .size();
    }

    @Test
    void findsAContactThatWasCreatedInsideARefusal() {
        order("success_as_error", "/contacts/upsert");
        var contact = Ghl.clients().crm().upsert(ghl.access(), Ghl.anna(), List.of("new"));
        assertThat(contact.tags()).containsExactly("new");
        assertThat(effects("contacts.create")).isEqualTo(1);
    }

    @Test
    void saysThatATelephoneWasDroppedBecauseAnotherContactHasIt() {
        var bert = ghl.contact();
        var anna = ghl.contact();
        var both = new io.omnify.agent.platforms.domain.Contact.ContactFields(
                null, anna.fields().email(), bert.fields().phone(), null, null, Map.of());
        assertThat(failure(() -> Ghl.clients().crm().upsert(ghl.access(), both, List.of())))
                .isInstanceOf(PlatformFailure.Uncertain.class)
                .returns("dropped_phone", PlatformFailure::code);
    }

    @Test
    void saysThatATelephoneWasDroppedForNoReason() {
        order("partial_failure", "/contacts/upsert");
        assertThat(failure(() -> Ghl.clients().crm().upsert(ghl.access(), Ghl.anna(), List.of())))
                .returns("dropped_phone", PlatformFailure::code);
    }

    @Test
    void sendsOnceWhenTheAnswerIsLostAndFindsItAfterwards() {
        var contact = ghl.contact();
        var message = new Message(Message.Channel.SMS, contact.id(), null, "Good day " + ghl.tenant, null);
        order("cut_stream", "/conversations/messages");
        assertThat(failure(() -> Ghl.clients().messenger().send(ghl.access(), message)))
                .isInstanceOf(PlatformFailure.Uncertain.class);
        assertThat(Ghl.clients().messenger().find(ghl.access(), message, Instant.EPOCH))
                .isPresent();
        assertThat(effects("messages.text")).isEqualTo(1);
    }

    @Test
    void createsADealOnceWhenTheAnswerIsLost() {
        var contact = ghl.contact();
        var deals = Ghl.clients().deals();
        var pipeline = deals.pipelines(ghl.access()).getFirst();
        var draft = new Deal.Draft(
                "Big",
                contact.id(),
                pipeline.id(),
                pipeline.stages().getFirst().id(),
                Deal.Status.OPEN,
                Money.of("10.00", "EUR"));
        GhlApi.order(
                "{'kind':'cut_stream','match':{'command':'" + ghl.tenant + "','contains':'" + contact.id() + "'}}");
        assertThat(failure(() -> deals.upsert(ghl.access(), draft))).isInstanceOf(PlatformFailure.Uncertain.class);
        assertThat(deals.upsert(ghl.access(), draft).contact()).isEqualTo(contact.id());
        assertThat(effects("opportunities.create")).isEqualTo(1);
    }

    @Test
    void joinsOnceWhenTheAnswerIsLost() {
        var contact = ghl.contact();
        var programs = Ghl.clients().programs();
        for (var kind : Kind.values()) {
            var program = programs.list(ghl.access(), kind).getFirst().id();
            order("cut_stream", "/contacts/" + contact.id() + "/");
            assertThat(failure(() -> programs.join(ghl.access(), kind, program, contact.id())))
                    .isInstanceOf(PlatformFailure.Uncertain.class);
        }
        assertThat(effects("workflow.join")).isEqualTo(1);
        assertThat(effects("campaigns.join")).isEqualTo(1);
    }

    @Test
    void readsAgainAfterAFailureThatPasses() {
        order("server_error", "/opportunities/pipelines");
        assertThat(Ghl.clients().deals().pipelines(ghl.access())).isNotEmpty();
    }

    @Test
    void tellsTheFailuresApart() {
        order("version_sunset", "/locations/");
        assertThat(accounts()).isInstanceOf(PlatformFailure.VersionSunset.class);
        order("expired_token", "/locations/");
        assertThat(accounts()).isInstanceOf(PlatformFailure.Unauthorized.class);
        order("daily_quota", "/locations/");
        assertThat(accounts()).isInstanceOf(PlatformFailure.QuotaExhausted.class);
    }

    private PlatformFailure accounts() {
        return failure(() -> Ghl.clients().connector().accounts(ghl.access()));
    }

    @Test
    void manyWhoBringTheSamePersonAtOnceBringOne() throws Exception {
        var anna = Ghl.anna();
        Callable<String> bring =
                () -> Ghl.clients().crm().upsert(ghl.access(), anna, List.of()).id();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var ids = threads.invokeAll(Collections.nCopies(16, bring));
            assertThat(ids.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
        assertThat(effects("contacts.create")).isEqualTo(1);
    }

    @Test
    void countsTheCallsOfALocation() {
        var api = new GhlApi();
        var first = api.ask("GET", "/locations/LOC", null);
        assertThat(first.header("X-RateLimit-Max")).isEqualTo("100");
        assertThat(first.header("X-RateLimit-Limit-Daily")).isEqualTo("200000");
        boolean limited = false;
        for (int i = 0; i < 2_000 && !limited; i++)
            limited = api.ask("GET", "/locations/LOC", null).statusCode() == 429;
        assertThat(limited).isTrue();
    }
}
