package io.omnify.simulator.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.AudienceSyncContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Segments of the simulated LinkedIn, as any platform's audiences. */
@QuarkusTest
class LinkedInAudiencesTest extends AudienceSyncContract {
    @Inject
    Market market;

    private Joined.Advertising linkedIn;

    @BeforeEach
    void connect() {
        RestAssured.delete("/simulator/faults");
        linkedIn = LinkedInWorld.adapter();
    }

    @Override
    protected AudienceSync audiences() {
        return linkedIn.audiences();
    }

    @Override
    protected Access access() {
        return LinkedInWorld.access(market, "linkedin-audiences");
    }

    @Test
    void oneRefusedRowIsNotTheOthers() {
        var id = audiences().create(access(), "Partial", "d");
        LinkedInWorld.order("partial_failure", "/users");
        var people = List.of(person("a@x.example"), person("b@x.example"), person("c@x.example"));
        var result = audiences().add(access(), id, people);
        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(0);
        assertThat(audiences().size(access(), id)).hasValue(2);
    }

    private static Person person(String email) {
        return new Person(email, null, null, null, null, true);
    }
}
