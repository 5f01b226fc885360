package io.omnify.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.embedded.Repository;
import io.omnify.local.platform.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Maven makes two modules at once: what tests start as a process must be made before, though no class path has it. */
class BuildOrderTest {
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(omnify-[a-z-]+)</artifactId>");

    @Test
    void everyPartIsMadeBeforeTheJourneys() throws IOException {
        for (var part : Part.services())
            assertThat(named("deploy/local")).as(part.label()).contains(own(part.module()));
    }

    @Test
    void theBrokerIsMadeBeforeWhoStartsIt() throws IOException {
        assertThat(named("adapters/embedded")).contains(own("adapters/embedded-kafka"));
    }

    /** The parent is named first, then the module itself. */
    private static String own(String module) throws IOException {
        return named(module).skip(1).findFirst().orElseThrow();
    }

    private static Stream<String> named(String module) throws IOException {
        var pom = Files.readString(Repository.root().resolve(module).resolve("pom.xml"));
        return ARTIFACT.matcher(pom).results().map((MatchResult found) -> found.group(1));
    }
}
