package io.omnify.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTest {
    private final StringWriter errors = new StringWriter();

    private int run(String... arguments) {
        return Main.commandLine()
                .setErr(new PrintWriter(errors))
                .setOut(new PrintWriter(new StringWriter()))
                .execute(arguments);
    }

    @Test
    void refusesAnUnknownCommandAndKnowsTheRightOnes() {
        assertThat(run("upp")).isEqualTo(2);
        assertThat(errors.toString()).contains("upp").contains("omnify up");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThat(run("up", "--fast")).isEqualTo(2);
        assertThat(errors.toString()).contains("--fast");
    }

    @Test
    void refusesAPartThatDoesNotExistInOneLine() {
        assertThat(run("logs", "nonsense")).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo("omnify: there is no part nonsense");
    }

    @Test
    void rebuildsOnlyWhatCanBeMadeAnew() {
        assertThat(run("rebuild", "auth")).isEqualTo(1);
        assertThat(errors.toString().strip()).isEqualTo("omnify: there is no read model of auth");
    }

    @Test
    void explainsEveryCommand() {
        assertThat(run("bench", "--help")).isZero();
        assertThat(run("bench", "engine", "--help")).isZero();
        assertThat(run("bench", "optimiser", "--help")).isZero();
        assertThat(run("bench", "agents", "--help")).isZero();
        assertThat(run("bench", "sync", "--help")).isZero();
    }

    @Test
    void refusesATrialOfNothing() {
        assertThat(run("bench", "optimiser", "--markets", "0")).isEqualTo(1);
        assertThat(errors.toString()).contains("--markets");
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        assertThat(run("bench", "sync", "--days", "400")).isEqualTo(1);
        assertThat(run("bench", "agents", "--heap", "1")).isEqualTo(1);
        assertThat(errors.toString()).contains("--days").contains("--heap");
    }

    @Test
    void needsACommand() {
        assertThat(run()).isEqualTo(2);
    }
}
