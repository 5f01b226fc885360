package io.omnify.workflow.runs;

import static io.omnify.workflow.runs.Play.mail;
import static io.omnify.workflow.runs.Play.of;
import static io.omnify.workflow.runs.Play.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.workflow.runs.domain.Effect;
import io.omnify.workflow.runs.domain.Input;
import io.omnify.workflow.runs.usecase.SeeStepInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeeStepInputTest {
    private static final Map<String, Object> GREETING =
            Map.of("action", "sandbox.email.send", "to", "${input.list}", "from", "${steps.a.output.name}");

    @Test
    void aStepThatWentWellShowsWhatItWasGiven() {
        var play = of(mail("a"), step("b", "action", GREETING, "a")).done("a", Map.of("name", "ann"));
        var given = Map.of("action", "sandbox.email.send", "to", List.of("a", "b", "c"), "from", "ann");
        assertThat(seen(play, "b").input()).isEqualTo(given);
        play.done("b", Map.of());
        assertThat(seen(play, "b").input()).isEqualTo(given);
    }

    @Test
    void itIsWhatWasSent() {
        var inner = Map.of("type", "action", "input", Map.of("action", "sandbox.email.send", "to", "${item}"));
        var play = of(step("l", "for_each", Map.of("items", "${input.list}", "step", inner)));
        play.done("l.0", 0).done("l.1", 1).done("l.2", 2);
        for (var effect : play.effects) {
            if (!(effect instanceof Effect.Send(var command))) continue;
            assertThat(seen(play, command.stepId()).input()).containsAllEntriesOf(command.input());
        }
        assertThat(seen(play, "l").reason()).contains("given nothing");
    }

    @Test
    void aPersonsInputIsShownInPlaceOfTheStepsOwn() {
        var play = of(mail("a")).done("a", Map.of());
        play.take(new Input.Rerun(play.order(), "a", Map.of("to", "somebody else")))
                .done("a", 1);
        assertThat(seen(play, "a").input()).isEqualTo(Map.of("to", "somebody else"));
    }

    @Test
    void whatCannotBeShownSaysWhy() {
        var play = of(mail("a"), step("b", "transform", Map.of("x", "${steps.a.output.x.y}"), "a"));
        assertThat(seen(play, "b").reason()).isEqualTo("The step has not begun.");
        play.done("a", Map.of());
        assertThat(seen(play, "b").input()).isNull();
        assertThat(seen(play, "b").reason()).contains("worked out no more").contains("steps.a.output.x.y");

        var large = Map.of("x", "y".repeat(200_000));
        var twice = Map.of("one", "${steps.a.output.x}", "two", "${steps.a.output.x}");
        var full = of(mail("a"), step("b", "transform", twice, "a")).done("a", large);
        assertThat(seen(full, "b").reason()).contains("256 KiB");
    }

    private static SeeStepInput.Seen seen(Play play, String step) {
        return new SeeStepInput(play.templates)
                .handle(play.definition, play.run, play.run.steps().get(step));
    }
}
