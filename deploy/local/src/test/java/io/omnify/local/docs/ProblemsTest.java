package io.omnify.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every problem code a service can answer is explained in docs/problems.md. */
class ProblemsTest {
    private static final Pattern CODE = Pattern.compile("\\b[45]\\d\\d,\\s*\"([a-z]+(?:[-_][a-z]+)+)\"");

    @Test
    void everyCodeInTheSourcesIsExplained() throws IOException {
        var explained = Files.readString(Repository.root().resolve("docs/problems.md"));

        var codes = codes();

        assertThat(codes).contains("email-taken", "workflow-not-found", "too-many-requests");
        assertThat(codes).allMatch(code -> explained.contains("`" + code + "`"));
    }

    private static TreeSet<String> codes() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.walk(Repository.root())) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .filter(file -> !file.toString().contains("/adapters/simulator/")) // answers in its vendors' codes
                    .forEach(file -> CODE.matcher(read(file)).results().forEach(found -> codes.add(found.group(1))));
        }
        return codes;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
