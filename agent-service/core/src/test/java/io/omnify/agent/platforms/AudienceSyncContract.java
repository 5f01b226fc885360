package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.AudienceSync;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link AudienceSync} must do. */
public abstract class AudienceSyncContract {
    private static final Person ANNA = new Person("Anna@Example.com ", "+4930123456", "Anna", "Alt", "DE", true);
    private static final Person BERT = new Person("bert@example.com", null, null, null, null, true);
    private static final Person UNASKED = new Person("carl@example.com", "+4930123457", "Carl", "C", "DE", false);
    private static final Person NOBODY = new Person(null, null, null, null, null, true);

    protected abstract AudienceSync audiences();

    protected abstract Access access();

    /** A well-formed id of no audience. */
    protected String nobodys() {
        return "987654321";
    }

    private static String name() {
        return "It's 50% \"off\" " + UUID.randomUUID();
    }

    @Test
    void createsAListAndFindsItByItsName() {
        var name = name();
        assertThat(audiences().find(access(), name)).isEmpty();
        var id = audiences().create(access(), name, "People who bought");
        assertThat(id).isNotBlank();
        assertThat(audiences().find(access(), name)).contains(id);
        assertThat(audiences().find(access(), "%")).isEmpty();
        assertThat(audiences().find(access(), "' OR '1'='1")).isEmpty();
        assertThat(audiences().find(access(), name.substring(0, 20))).isEmpty();
    }

    @Test
    void takesPeopleAgainAndAgainAndLetsThemGo() {
        var id = audiences().create(access(), name(), "d");
        for (int i = 0; i < 2; i++) {
            var result = audiences().add(access(), id, List.of(ANNA, BERT));
            assertThat(result.accepted()).isEqualTo(2);
            assertThat(result.failed()).isEmpty();
        }
        for (int i = 0; i < 2; i++)
            assertThat(audiences().remove(access(), id, List.of(ANNA)).accepted())
                    .isEqualTo(1);
        audiences().size(access(), id).ifPresent(size -> assertThat(size).isNotNegative());
    }

    @Test
    void refusesRowByRowThoseWithoutConsentOrWithoutAnythingToRecognise() {
        var id = audiences().create(access(), name(), "d");

        var result = audiences().add(access(), id, List.of(UNASKED, ANNA, NOBODY, BERT));

        assertThat(result.accepted()).isEqualTo(2);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactlyInAnyOrder(0, 2);
        assertThat(result.failed()).allSatisfy(row -> {
            assertThat(row.code()).isNotBlank();
            assertThat(row.message()).doesNotContain("carl").doesNotContain("anna");
        });
        var none = audiences().add(access(), id, List.of(UNASKED, NOBODY));
        assertThat(none.accepted()).isZero();
        assertThat(none.failed()).hasSize(2);
        assertThat(audiences().add(access(), id, List.of()).accepted()).isZero();
    }

    @Test
    void leavingNeedsNoConsent() {
        var id = audiences().create(access(), name(), "d");
        var result = audiences().remove(access(), id, List.of(UNASKED, NOBODY));
        assertThat(result.accepted()).isEqualTo(1);
        assertThat(result.failed()).extracting(BatchResult.Row::index).containsExactly(1);
    }

    @Test
    void refusesMoreThanOneCallTakes() {
        var id = audiences().create(access(), name(), "d");
        var many = Collections.nCopies(audiences().most() + 1, BERT);
        assertThat(failure(() -> audiences().add(access(), id, many))).isInstanceOf(PlatformFailure.Invalid.class);
        assertThat(failure(() -> audiences().remove(access(), id, many))).isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void saysThatAListIsNotThere() {
        assertThat(failure(() -> audiences().add(access(), nobodys(), List.of(BERT))))
                .isInstanceOf(PlatformFailure.NotFound.class);
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        assertThat(failure(() -> audiences().create(bad, name(), "d")))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> audiences().find(bad, name()))).isInstanceOf(PlatformFailure.Unauthorized.class);
        assertThat(failure(() -> audiences().add(bad, nobodys(), List.of(BERT))))
                .isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
