package io.omnify.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A vendor's version is written in one place, the configuration: a second one is forgotten when it is changed. */
class VersionsTest {
    private static final List<String> ADAPTERS = List.of("google-ads", "meta-ads", "linkedin-ads", "gohighlevel");
    private static final Pattern LITERAL = Pattern.compile(
            "\"[^\"]*?\\b(v[0-9]{1,3}(\\.[0-9])?|20[0-9]{2}(0[1-9]|1[0-2])|20[0-9]{2}-[0-9]{2}-[0-9]{2})\\b[^\"]*\"");
    /** The second version of OAuth, which is no version of a vendor's API. */
    private static final String OAUTH = "/oauth/v2";

    private static List<String> literals(String source) {
        var found = new ArrayList<String>();
        var matcher = LITERAL.matcher(source.replaceAll("(?m)^\\s*(\\*|//|/\\*\\*).*$", ""));
        while (matcher.find()) if (!matcher.group().contains(OAUTH)) found.add(matcher.group());
        return found;
    }

    private static Path root() {
        for (var each = Path.of("").toAbsolutePath(); each != null; each = each.getParent())
            if (Files.isDirectory(each.resolve("adapters/google-ads"))) return each;
        throw new IllegalStateException("the adapters are not beside this service");
    }

    private static List<Path> sources(String adapter) {
        try (var files = Files.walk(root().resolve("adapters/" + adapter + "/src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noAdapterSpellsAVersion() throws IOException {
        for (var adapter : ADAPTERS) {
            assertThat(sources(adapter)).isNotEmpty();
            for (var file : sources(adapter))
                assertThat(literals(Files.readString(file))).as(file.toString()).isEmpty();
        }
    }

    @Test
    void theConfigurationHasEachOnce() throws IOException {
        var lines = Files.readAllLines(root().resolve("agent-service/app/src/main/resources/application.properties"));
        for (var adapter : ADAPTERS)
            assertThat(lines)
                    .filteredOn(line -> line.startsWith("omnify.platforms." + adapter + ".version="))
                    .hasSize(1)
                    .allSatisfy(line -> assertThat(literals("\"" + line + "\"")).isNotEmpty());
    }

    @Test
    void aSpelledVersionIsSeen() {
        assertThat(literals("call(\"/v25/customers\")")).hasSize(1);
        assertThat(literals("header(\"Linkedin-Version\", \"202607\")")).hasSize(1);
        assertThat(literals("header(\"Version\", \"2021-07-28\")")).hasSize(1);
        assertThat(literals("URI.create(\"https://graph.facebook.com/v26.0\")")).hasSize(1);
        assertThat(literals("// such as \"v25\"")).isEmpty();
    }
}
