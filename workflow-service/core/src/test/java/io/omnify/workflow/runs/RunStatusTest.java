package io.omnify.workflow.runs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.runs.domain.RunStatus;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunStatusTest {
    @Test
    void whatSomebodyMustRepairIsAnIncidentAndWhatIsOverOrUnderWayIsNone() {
        assertThat(Arrays.stream(RunStatus.values()).filter(RunStatus::incident))
                .containsExactly(RunStatus.NEEDS_ATTENTION, RunStatus.FAILED);
    }
}
