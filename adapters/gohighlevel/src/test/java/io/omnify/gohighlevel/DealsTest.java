package io.omnify.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.shared.domain.Money;
import io.omnify.gohighlevel.SpecExamples.Answer;
import io.omnify.gohighlevel.SpecRules.Asked;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of a deal that is made while the vendor's search does not show it yet. */
@QuarkusTest
class DealsTest {
    private static final String DUPLICATE =
            "{\"statusCode\":400,\"message\":\"Can not create duplicate opportunity for the contact.\"}";
    private static final String DEAL = "{\"id\":\"d1\",\"name\":\"Old\",\"contactId\":\"c1\",\"pipelineId\":\"p1\","
            + "\"pipelineStageId\":\"s1\",\"status\":\"open\",\"monetaryValue\":5}";
    private static final Deal.Draft DRAFT =
            new Deal.Draft("Big", "c1", "p1", "s1", Deal.Status.OPEN, Money.of("1234.50", "EUR"));

    private final AtomicInteger looks = new AtomicInteger();

    /** The first search does not show it. */
    private Answer answer(Asked asked) {
        return switch (asked.method()) {
            case "POST" -> new Answer(400, DUPLICATE);
            case "PUT" -> new Answer(200, "{\"opportunity\":" + DEAL + "}");
            default -> new Answer(200, "{\"opportunities\":[" + (looks.getAndIncrement() == 0 ? "" : DEAL) + "]}");
        };
    }

    @Test
    void isOnlyMadeAndTheOneThatIsThereIsNotTouched() {
        try (var guard = SpecGuard.saying(this::answer)) {
            var deals = Given.clients(guard.address()).deals();
            assertThat(failure(() -> deals.create(Given.access(), DRAFT))).isInstanceOf(Duplicate.class);
            assertThat(guard.asked).extracting(Asked::method).containsExactly("POST");
        }
    }

    @Test
    void isMadeOrElseTheOneThatIsThereIsChanged() {
        try (var guard = SpecGuard.saying(this::answer)) {
            var deals = Given.clients(guard.address()).deals();
            assertThat(deals.upsert(Given.access(), DRAFT).id()).isEqualTo("d1");
            assertThat(guard.asked).extracting(Asked::method).containsExactly("GET", "POST", "GET", "PUT");
        }
    }
}
