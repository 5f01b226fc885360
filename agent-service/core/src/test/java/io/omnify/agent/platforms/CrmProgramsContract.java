package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.CrmPrograms;
import org.junit.jupiter.api.Test;

/** What every {@link CrmPrograms} must do. */
public abstract class CrmProgramsContract {
    protected abstract CrmPrograms programs();

    protected abstract Access access();

    protected abstract String contact();

    protected String nobodys() {
        return "aaaaaaaaaaaaaaaaaaaa";
    }

    @Test
    void listsBothKinds() {
        for (var kind : Kind.values())
            assertThat(programs().list(access(), kind)).isNotEmpty().allSatisfy(program -> {
                assertThat(program.kind()).isEqualTo(kind);
                assertThat(program.id()).isNotBlank();
                assertThat(program.name()).isNotBlank();
                assertThat(program.status()).isNotBlank();
            });
    }

    @Test
    void whoJoinedMayJoinAnewAndLeavingTwiceIsNoMistake() {
        var contact = contact();
        for (var kind : Kind.values()) {
            CrmProgram program = programs().list(access(), kind).getFirst();
            for (int i = 0; i < 2; i++) programs().join(access(), kind, program.id(), contact);
            for (int i = 0; i < 2; i++) programs().leave(access(), kind, program.id(), contact);
        }
    }

    @Test
    void saysWhenThereIsNoSuchContact() {
        for (var kind : Kind.values()) {
            var program = programs().list(access(), kind).getFirst().id();
            assertThat(failure(() -> programs().join(access(), kind, program, nobodys())))
                    .isInstanceOf(PlatformFailure.NotFound.class);
        }
    }

    @Test
    void saysWhenTheTokenIsNotAccepted() {
        var bad = access().with("not-a-token");
        for (var kind : Kind.values())
            assertThat(failure(() -> programs().list(bad, kind))).isInstanceOf(PlatformFailure.Unauthorized.class);
    }
}
