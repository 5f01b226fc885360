package io.omnify.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A checkout in which every runnable module ships one shared module. */
class StalenessTest {
    private static final String BROKER = "adapters/embedded-kafka";
    private static final Instant YESTERDAY = Instant.now().minusSeconds(86_400);

    @TempDir
    Path root;

    private final List<String> runnable = new ArrayList<>(List.of(BROKER));

    @BeforeEach
    void checkout() throws IOException {
        Part.services().forEach(part -> runnable.add(part.module()));
        var modules = new StringBuilder("<module>shared</module>");
        for (var module : runnable) modules.append("<module>").append(module).append("</module>");
        source("pom.xml", "<project><artifactId>root</artifactId><modules>" + modules + "</modules></project>");
        source("shared/pom.xml", "<project><artifactId>shared</artifactId></project>");
        source("shared/src/main/java/Shared.java", "class Shared {}");
        for (var module : runnable) {
            var scope = module.equals(BROKER) ? "<scope>test</scope>" : "";
            source(module + "/pom.xml", """
                    <project><artifactId>%s</artifactId><dependencies><dependency>
                    <groupId>io.omnify</groupId><artifactId>shared</artifactId>%s
                    </dependency></dependencies></project>""".formatted(module.replace('/', '-'), scope));
            source(module + "/src/main/java/Own.java", "class Own {}");
        }
    }

    private void source(String name, String content) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.from(YESTERDAY));
    }

    private void buildAll() throws IOException {
        Files.createDirectories(root.resolve(BROKER + "/target/lib"));
        for (var part : Part.services()) {
            var app = root.resolve(part.module()).resolve("target/quarkus-app");
            Files.createDirectories(app);
            Files.writeString(app.resolve("quarkus-run.jar"), "jar");
        }
    }

    private List<String> stale() {
        return List.copyOf(new Build(root, Console.silent()).stale().keySet());
    }

    @Test
    void everythingIsStaleInAFreshClone() {
        assertThat(stale()).containsExactlyElementsOf(runnable);
    }

    @Test
    void nothingIsStaleWhenBuiltAfterTheLastChange() throws IOException {
        buildAll();

        assertThat(stale()).isEmpty();
    }

    @Test
    void onlyTheChangedModuleIsStale() throws IOException {
        buildAll();
        stale();

        Files.writeString(root.resolve("api-gateway/src/main/java/Own.java"), "class Own { int changed; }");
        Files.setLastModifiedTime(
                root.resolve("api-gateway/src/main/java/Own.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(stale()).containsExactly("api-gateway");
    }

    @Test
    void whatShipsAChangedModuleIsStaleToo() throws IOException {
        buildAll();
        stale();

        var shared = root.resolve("shared/src/main/java/Shared.java");
        Files.writeString(shared, "class Shared { int changed; }");
        Files.setLastModifiedTime(shared, FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(stale()).doesNotContain(BROKER).hasSize(Part.services().size());
    }

    @Test
    void aCheckoutThatOnlyTouchesDatesMakesNothingStale() throws IOException {
        buildAll();
        stale();

        for (var module : runnable) {
            Files.setLastModifiedTime(
                    root.resolve(module + "/src/main/java/Own.java"),
                    FileTime.from(Instant.now().plusSeconds(60)));
        }

        assertThat(stale()).isEmpty();
    }
}
