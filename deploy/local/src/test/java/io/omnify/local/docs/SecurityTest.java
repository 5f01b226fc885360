package io.omnify.local.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/security.md names a test for each promise; a test that was renamed or removed holds none. */
class SecurityTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void everyTestItNamesIsThere() throws IOException {
        var sources = testsByClass();
        var missing = new ArrayList<String>();
        var named = NAMED.matcher(Files.readString(Repository.root().resolve("docs/security.md")));
        var count = 0;
        while (named.find()) {
            count++;
            var method = named.group(2);
            var found = sources.getOrDefault(named.group(1), List.of()).stream()
                    .anyMatch(source -> method == null || source.contains(" " + method + "("));
            if (!found) missing.add(named.group());
        }

        assertThat(missing).isEmpty();
        assertThat(count).isGreaterThan(50);
    }

    private static Map<String, List<String>> testsByClass() throws IOException {
        try (var files = Files.walk(Repository.root())) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .filter(file -> !file.toString().contains("/.omnify/"))
                    .collect(Collectors.groupingBy(
                            file -> file.getFileName().toString().replace(".java", ""),
                            Collectors.mapping(SecurityTest::read, Collectors.toList())));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
