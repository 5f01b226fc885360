package io.omnify.local.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MutantsTest {
    private static final List<String> LINES = List.of(
            "var mine = and(eq(\"_id\", id.value()), eq(\"org\", next.org().value()), lt(\"version\", older));",
            "return org.value() + \"/\" + id.value();",
            "return eq(\"name\", org);");

    @TempDir
    Path root;

    @Test
    void takesTheOrganisationOutOfOnePlaceAndLeavesTheRest() throws IOException {
        var file = root.resolve("agent-service/app/src/main/java/mongo/MongoThings.java");
        Files.createDirectories(file.getParent());
        Files.write(file, LINES);

        var found = Mutants.of(root);

        assertThat(found).extracting(Mutant::line).containsExactly(1, 2);
        assertThat(found).extracting(Mutant::module).containsOnly("agent-service/app");
        assertThat(found.getFirst().in(LINES))
                .containsExactly(
                        "var mine = and(eq(\"_id\", id.value()), com.mongodb.client.model.Filters.exists(\"_id\"),"
                                + " lt(\"version\", older));",
                        LINES.get(1),
                        LINES.get(2));
        assertThat(found.getLast().in(LINES).get(1)).isEqualTo("return \"/\" + id.value();");
    }

    @Test
    void findsPlacesInEveryServiceThatStoresSomething() {
        assertThat(Mutants.of(Repository.root()))
                .extracting(Mutant::module)
                .contains("agent-service/app", "analytics-service/app", "auth-service/app", "workflow-service/app");
    }

    @Test
    void breaksNothingButTheCopy() throws IOException {
        var file = root.resolve("agent-service/app/src/main/java/mongo/MongoThings.java");
        Files.createDirectories(file.getParent());
        Files.write(file, LINES);
        var scratch = new Scratch(root);
        scratch.refresh();
        var mutant = Mutants.of(root).getFirst();

        scratch.plant(mutant);

        var copy = scratch.folder().resolve(mutant.file());
        assertThat(Files.readAllLines(copy)).isEqualTo(mutant.in(LINES)).isNotEqualTo(LINES);
        assertThat(Files.readAllLines(file)).isEqualTo(LINES);
        scratch.restore(mutant);
        assertThat(Files.readAllLines(copy)).isEqualTo(LINES);

        Files.delete(file);
        scratch.refresh();
        assertThat(copy).doesNotExist();
    }
}
