package io.omnify.agent.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.DealDraft;
import io.omnify.agent.clients.port.DealBook.Known;
import io.omnify.agent.clients.usecase.WriteClients;
import io.omnify.agent.clients.usecase.WriteDeals;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Money;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.auth.api.OrgId;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What people make of sales to their clients. */
class WriteDealsTest {
    private final CrmScene scene = new CrmScene();
    private final InMemoryDealBook deals = new InMemoryDealBook();
    private final WriteDeals write = new WriteDeals(scene.book, deals, scene, scene.forget, scene.clock);
    private final String ada = client("ada@example.com");

    private String client(String email) {
        var clients = new WriteClients(scene.book, new InMemoryLetters(), scene, scene.forget, scene.ids, scene.clock);
        return clients.create(CrmScene.ACCOUNT, new ClientDraft("Ada", email, null, null, null, null))
                .id();
    }

    private static DealDraft draft(String stage, String value) {
        return new DealDraft("Roof", "pip_1", stage, null, Money.of(value, "EUR"));
    }

    private static DealDraft change(@Nullable String stage, @Nullable Status status, @Nullable Money value) {
        return new DealDraft(null, null, stage, status, value);
    }

    private Known created() {
        return write.create(CrmScene.ORG, ada, draft("sta_1", "100.00"));
    }

    private Deal there(Known known) {
        return scene.deals.get(CrmScene.ACCESS, known.deal().id()).orElseThrow();
    }

    private static void refuses(String field, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, refused -> {
            var invalid = (Refusal.InvalidInput) refused.refusal();
            assertThat(invalid.problems())
                    .extracting(Refusal.FieldProblem::field)
                    .containsExactly(field);
        });
    }

    private static void notFound(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.DealNotFound.class));
    }

    @Test
    void aDealIsMadeThereAndKeptHere() {
        var made = created();
        assertThat(made.deal())
                .returns("Roof", Deal::name)
                .returns(Status.OPEN, Deal::status)
                .returns(Money.of("100.00", "EUR"), Deal::value);
        assertThat(there(made)).isEqualTo(made.deal());
        assertThat(deals.of(CrmScene.ACCOUNT)).containsExactly(made.deal());
    }

    @Test
    void theSameAgainIsTheSameAlsoAfterALostAnswer() {
        scene.deals.loseAnswer();
        assertThatThrownBy(this::created).isInstanceOf(PlatformFailed.class);
        created();
        created();
        assertThat(scene.deals.said()).isEqualTo(1);
    }

    @Test
    void oneThatIsThereIsNotWrittenOver() {
        var made = created();
        refuses("pipeline", () -> write.create(CrmScene.ORG, ada, draft("sta_1", "5.00")));
        assertThat(there(made).value()).isEqualTo(Money.of("100.00", "EUR"));
    }

    @Test
    void oneThatWasMadeMeanwhileIsNotWrittenOver() {
        var made = created();
        scene.deals.fallBehind();
        refuses("pipeline", () -> write.create(CrmScene.ORG, ada, draft("sta_1", "5.00")));
        assertThat(there(made)).isEqualTo(made.deal());
        scene.deals.fallBehind();
        assertThat(created().deal()).isEqualTo(made.deal());
        assertThat(scene.deals.said()).isEqualTo(1);
    }

    @Test
    void onlyWhatIsSaidChanges() {
        var made = created();
        var id = made.deal().id();
        var moved = write.change(CrmScene.ORG, ada, id, change("sta_2", null, null));
        assertThat(moved.deal()).returns("sta_2", Deal::stage).returns(Status.OPEN, Deal::status);
        var won = write.change(CrmScene.ORG, ada, id, change(null, Status.WON, Money.of("90.50", "EUR")));
        assertThat(won.deal())
                .returns("sta_2", Deal::stage)
                .returns(Status.WON, Deal::status)
                .returns(Money.of("90.50", "EUR"), Deal::value);
        assertThat(deals.of(CrmScene.ACCOUNT)).containsExactly(won.deal());
    }

    @Test
    void whatIsWrongIsSaidByItsField() {
        var id = created().deal().id();
        refuses("stage", () -> write.change(CrmScene.ORG, ada, id, change("sta_9", null, null)));
        refuses("stage", () -> write.change(CrmScene.ORG, ada, id, change(null, null, null)));
        refuses("value", () -> write.change(CrmScene.ORG, ada, id, change(null, null, Money.of("-1.00", "EUR"))));
        refuses("value", () -> write.change(CrmScene.ORG, ada, id, change(null, null, Money.of("1.001", "EUR"))));
        refuses("pipeline", () -> write.create(CrmScene.ORG, ada, new DealDraft("Roof", "pip_9", "sta_1", null, null)));
        refuses("name", () -> write.create(CrmScene.ORG, ada, new DealDraft(" ", "pip_1", "sta_1", null, null)));
    }

    @Test
    void nobodyReachesTheDealOfAnother() {
        var id = created().deal().id();
        var bob = client("bob@example.com");
        notFound(() -> write.change(CrmScene.ORG, bob, id, change("sta_2", null, null)));
        assertThat(deals.of(CrmScene.ACCOUNT)).hasSize(1);
        assertThatThrownBy(() -> write.change(new OrgId("org_2"), ada, id, change("sta_2", null, null)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isInstanceOf(Refusal.ClientNotFound.class));
    }

    @Test
    void nothingIsKeptOfAConnectionThatEndsMeanwhile() {
        scene.meanwhile = () -> scene.connected = List.of();
        created();
        assertThat(scene.erased).containsExactly(CrmScene.ACCOUNT.connection());
    }

    @Test
    void oneThatIsGoneThereIsGoneHere() {
        var id = created().deal().id();
        scene.deals.lose(CrmScene.ACCESS, id);
        notFound(() -> write.change(CrmScene.ORG, ada, id, change("sta_2", null, null)));
        assertThat(deals.of(CrmScene.ACCOUNT)).isEmpty();
    }
}
