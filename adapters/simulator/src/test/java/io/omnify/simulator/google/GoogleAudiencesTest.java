package io.omnify.simulator.google;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.AudienceSyncContract;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.port.AudienceSync;
import io.omnify.agent.platforms.usecase.Joined;
import io.omnify.simulator.market.Market;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Customer Match of the simulated Google, as any platform's audiences. */
@QuarkusTest
class GoogleAudiencesTest extends AudienceSyncContract {
    private static final String TENANT = "google-audiences";

    @Inject
    Market market;

    private Joined.Advertising google;

    @BeforeEach
    void connect() {
        google = GoogleWorld.adapter(market);
    }

    @Override
    protected AudienceSync audiences() {
        return google.audiences();
    }

    @Override
    protected Access access() {
        return GoogleWorld.access(market, TENANT);
    }

    private static Person person(String email) {
        return new Person(email, null, null, null, null, true);
    }

    @Test
    void aRowThatGoogleRefusesIsNotTheOthers() {
        var id = audiences().create(access(), "Partial", "d");
        GoogleWorld.order("partial_failure", "sim-" + TENANT, "/google-datamanager");
        var nobody = new Person("not an address", null, null, null, null, true);
        var people = List.of(nobody, person("a@x.example"), person("b@x.example"), person("c@x.example"));

        var result = audiences().add(access(), id, people);

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(0, 1);
        assertThat(result.failed()).extracting(BatchResult.Row::code).contains("INVALID_FORMAT");
        assertThat(audiences().size(access(), id)).hasValue(2);
    }

    @Test
    void whoIsAddedTwiceIsOnItOnceAndMayLeave() {
        var id = audiences().create(access(), "Once", "d");
        audiences().add(access(), id, List.of(person("a@gmail.com"), person(" A@Gmail.com"), person("b@x.example")));
        assertThat(audiences().size(access(), id)).hasValue(2);
        audiences().remove(access(), id, List.of(person("a@gmail.com")));
        assertThat(audiences().size(access(), id)).hasValue(1);
    }
}
