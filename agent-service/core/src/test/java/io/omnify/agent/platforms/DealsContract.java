package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Deal.Status;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Deals;
import io.omnify.agent.shared.domain.Money;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Deals} must do. */
public abstract class DealsContract {
    protected abstract Deals deals();

    protected abstract Access access();

    /** A contact that has no deal. */
    protected abstract String contact();

    /** The account's. */
    protected abstract String currency();

    protected String nobodys() {
        return "aaaaaaaaaaaaaaaaaaaa";
    }

    private Deal.Draft draft(String contact, int stage, Status status, String amount) {
        var pipeline = deals().pipelines(access()).getFirst();
        return new Deal.Draft(
                "Deal of " + contact,
                contact,
                pipeline.id(),
                pipeline.stages().get(stage).id(),
                status,
                Money.of(amount, currency()));
    }

    @Test
    void hasAWayForDealsToGo() {
        assertThat(deals().pipelines(access())).isNotEmpty().allSatisfy(pipeline -> {
            assertThat(pipeline.name()).isNotBlank();
            assertThat(pipeline.stages()).hasSizeGreaterThan(1).allSatisfy(stage -> {
                assertThat(stage.id()).isNotBlank();
                assertThat(stage.name()).isNotBlank();
            });
        });
    }

    @Test
    void keepsWhatItIsGivenToTheCent() {
        var draft = draft(contact(), 0, Status.OPEN, "1234.56");
        var deal = deals().upsert(access(), draft);
        assertThat(deal)
                .returns(draft.name(), Deal::name)
                .returns(draft.contact(), Deal::contact)
                .returns(draft.pipeline(), Deal::pipeline)
                .returns(draft.stage(), Deal::stage)
                .returns(Status.OPEN, Deal::status)
                .returns(draft.value(), Deal::value);
        assertThat(deals().get(access(), deal.id())).contains(deal);
    }

    @Test
    void changesTheOneOfTheSameContactAndPipeline() {
        var contact = contact();
        var pipeline = deals().pipelines(access()).getFirst().id();
        assertThat(deals().find(access(), contact, pipeline)).isEmpty();
        var first = deals().upsert(access(), draft(contact, 0, Status.OPEN, "10.00"));
        for (int i = 0; i < 2; i++) {
            var again = deals().upsert(access(), draft(contact, 1, Status.WON, "20.50"));
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.status()).isEqualTo(Status.WON);
            assertThat(again.value()).isEqualTo(Money.of("20.50", currency()));
            assertThat(deals().find(access(), contact, pipeline)).contains(again);
        }
    }

    @Test
    void makesANewOneAndNeverChangesTheOneThatIsThere() {
        var contact = contact();
        var made = deals().create(access(), draft(contact, 0, Status.OPEN, "10.00"));
        assertThat(made).returns(contact, Deal::contact).returns(Money.of("10.00", currency()), Deal::value);
        assertThat(failure(() -> deals().create(access(), draft(contact, 1, Status.WON, "20.50"))))
                .isInstanceOf(PlatformFailure.Duplicate.class);
        assertThat(deals().get(access(), made.id())).contains(made);
    }

    @Test
    void movesADeal() {
        var draft = draft(contact(), 0, Status.OPEN, "5.00");
        var deal = deals().upsert(access(), draft);
        var stage = deals().pipelines(access()).getFirst().stages().getLast().id();
        for (int i = 0; i < 2; i++) {
            var moved = deals().change(access(), deal.id(), new Deal.Change(null, null, stage, Status.LOST, null));
            assertThat(moved).returns(Status.LOST, Deal::status).returns(stage, Deal::stage);
            assertThat(moved.value()).isEqualTo(deal.value());
        }
    }

    @Test
    void changesOnlyWhatIsSaid() {
        var deal = deals().upsert(access(), draft(contact(), 1, Status.OPEN, "5.00"));
        var worth = Money.of("7.25", currency());
        var dearer = deals().change(access(), deal.id(), new Deal.Change("Renewal", null, null, null, worth));
        assertThat(dearer)
                .returns("Renewal", Deal::name)
                .returns(worth, Deal::value)
                .returns(deal.pipeline(), Deal::pipeline)
                .returns(deal.stage(), Deal::stage)
                .returns(Status.OPEN, Deal::status);
        assertThat(deals().get(access(), deal.id())).contains(dearer);
    }

    @Test
    void tellsTheCurrencyOfItsValues() {
        assertThat(deals().currency(access()).getCurrencyCode()).isEqualTo(currency());
    }

    @Test
    void visitsEveryDealOnceCreatedLastFirst() {
        var ids = new ArrayList<String>();
        for (int i = 0; i < 5; i++)
            ids.addFirst(deals().upsert(access(), draft(contact(), 0, Status.OPEN, "1.00"))
                    .id());
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        do {
            var page = deals().list(access(), 2, cursor);
            page.items().forEach(each -> seen.add(each.id()));
            cursor = page.next();
        } while (cursor.isPresent() && seen.size() < 400);
        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ids);
    }

    @Test
    void refusesMoneyOfAnotherCurrency() {
        var draft = draft(contact(), 0, Status.OPEN, "1.00");
        var foreign = new Deal.Draft(
                draft.name(),
                draft.contact(),
                draft.pipeline(),
                draft.stage(),
                draft.status(),
                Money.of("1.00", currency().equals("JPY") ? "CHF" : "JPY"));
        assertThat(failure(() -> deals().upsert(access(), foreign))).isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(failure(() -> deals().create(access(), foreign))).isInstanceOf(PlatformFailure.Invalid.class);
        var change = new Deal.Change(null, null, null, null, foreign.value());
        assertThat(failure(() -> deals().change(access(), nobodys(), change)))
                .isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void saysWhenThereIsNoSuchDeal() {
        assertThat(deals().get(access(), nobodys())).isEmpty();
        var won = new Deal.Change(null, null, null, Status.WON, null);
        assertThat(failure(() -> deals().change(access(), nobodys(), won)))
                .isInstanceOf(PlatformFailure.NotFound.class);
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> deals().pipelines(bad))).isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> deals().list(bad, 1, Optional.empty())))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
