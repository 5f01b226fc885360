package io.omnify.agent.platforms;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Answers;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private static final PlatformFailure SENSELESS = new Unavailable("unreadable", "It makes no sense.");
    private static final PlatformFailure GONE = new NotFound("gone", "It is not there.");

    private static String gone() {
        throw new PlatformFailed(GONE);
    }

    private static String nonsense() {
        return String.valueOf(Long.parseLong("no number"));
    }

    @Test
    void whatMakesNoSenseIsNoAnswer() {
        assertThat(Answers.understood(() -> "read", () -> SENSELESS)).isEqualTo("read");
        assertThat(failure(() -> Answers.understood(AnswersTest::nonsense, () -> SENSELESS)))
                .isEqualTo(SENSELESS);
        assertThat(failure(() -> Answers.understood(AnswersTest::gone, () -> SENSELESS)))
                .isEqualTo(GONE);
    }

    @Test
    void whatCannotBeSeenAfterwardsMayStillBeDone() {
        assertThat(Answers.done(() -> "seen")).isEqualTo("seen");
        assertThat(failure(() -> Answers.done(AnswersTest::gone)))
                .isInstanceOf(Uncertain.class)
                .returns("gone", PlatformFailure::code);
    }
}
