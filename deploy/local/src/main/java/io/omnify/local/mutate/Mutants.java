package io.omnify.local.mutate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the organisation in every database filter and key of the services that have an isolation suite. */
final class Mutants {
    private static final List<String> MODULES =
            List.of("agent-service/app", "analytics-service/app", "auth-service/app", "workflow-service/app");
    private static final String VALUE = "[a-zA-Z]+(?:\\(\\))?(?:\\.[a-zA-Z]+(?:\\(\\))?)*";
    private static final Map<Pattern, String> PLACES = Map.of(
            Pattern.compile("eq\\(\"(?:memberships\\.)?org\", " + VALUE + "\\)"),
            "com.mongodb.client.model.Filters.exists(\"_id\")",
            Pattern.compile("(?:\\w+\\.)?org(?:\\(\\))?\\.value\\(\\) \\+ \"[/:]\""),
            "\"/\"");

    private Mutants() {}

    static List<Mutant> of(Path root) {
        var found = new ArrayList<Mutant>();
        for (var module : MODULES) {
            var sources = root.resolve(module).resolve("src/main/java");
            if (!Files.isDirectory(sources)) continue;
            try (var files = Files.walk(sources)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> file.toString().contains("mongo"))
                        .sorted()
                        .forEach(file -> find(root, file, found));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static void find(Path root, Path file, List<Mutant> found) {
        var name = root.relativize(file).toString().replace('\\', '/');
        var lines = lines(file);
        for (var number = 1; number <= lines.size(); number++)
            for (var place : PLACES.entrySet()) {
                var matches = place.getKey().matcher(lines.get(number - 1));
                while (matches.find())
                    found.add(new Mutant(name, number, matches.start(), matches.end(), place.getValue()));
            }
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
