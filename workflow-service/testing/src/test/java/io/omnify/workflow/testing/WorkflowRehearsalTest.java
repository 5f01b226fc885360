package io.omnify.workflow.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.workflow.rehearsals.domain.Scenario;
import io.omnify.workflow.rehearsals.domain.Source;
import io.omnify.workflow.rehearsals.port.Simulator.Answer;
import io.omnify.workflow.runs.domain.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkflowRehearsalTest {
    private static final String YAML = """
        name: Ask and tell
        steps:
          - step_id: ask
            agent_id: writer
            input: {about: "${input.topic}"}
          - step_id: tell
            type: action
            action: mail.send
            depends_on: [ask]
            input: {body: "${steps.ask.output.text}"}
        output: "${steps.tell.output}"
        """;
    private static final Scenario SPRING = Scenario.with(Map.of("topic", "spring"));

    @Test
    void playsWhatIsWrittenInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("workflow.yaml"), YAML);
        var test = WorkflowRehearsal.ofYaml(file);
        var report = test.play(SPRING.gives("ask", Map.of("text", "Hello")));
        assertThat(report.run().output()).isEqualTo(Map.of("body", "Hello"));
        assertThat(report.sources().get("ask").kind()).isEqualTo(Source.Kind.PINNED);
        assertThat(test.coverage().ratio()).isEqualTo(1);
    }

    @Test
    void agentsAndActionsAreAnsweredForAsTheTestSays() {
        var test = WorkflowRehearsal.ofYaml(YAML)
                .answeredBy(
                        (org, asked, within) -> new Answer.Given(
                                Map.of("text", "On " + asked.input().get("about"))),
                        (org, action) -> Optional.of(Map.of("properties", Map.of("id", Map.of("const", "msg_1")))));
        var report = test.play(SPRING);
        assertThat(report.asked().getLast().input()).isEqualTo(Map.of("body", "On spring"));
        assertThat(report.run().output()).isEqualTo(Map.of("id", "msg_1"));
        assertThat(report.sources().get("ask").kind()).isEqualTo(Source.Kind.SIMULATED);
        assertThat(report.sources().get("tell").kind()).isEqualTo(Source.Kind.COMPUTED);
    }

    @Test
    void saysWhatIsWrongWithADefinition() {
        assertThatThrownBy(() -> WorkflowRehearsal.ofYaml("name: ''")).hasMessageContaining("needs a name");
        assertThatThrownBy(() -> WorkflowRehearsal.ofTemplate("ghost")).hasMessageContaining("ghost");
    }

    @Test
    void theTemplatesAreAtHand() {
        var report = WorkflowRehearsal.ofTemplate("lead-nurture")
                .play(Scenario.with(Map.of("email", "ann@x.io", "name", "Ann", "time_zone", "Europe/Berlin")));
        assertThat(report.run().status()).isEqualTo(RunStatus.COMPLETED);
    }
}
