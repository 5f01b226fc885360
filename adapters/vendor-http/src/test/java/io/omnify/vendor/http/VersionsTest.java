package io.omnify.vendor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Versions of vendors' interfaces end, so that each is named in one place, the configuration, and nowhere in code. The
 * paths of OAuth have a number that does not end.
 */
class VersionsTest {
    private static final Path ADAPTERS = Path.of("..");
    private static final List<String> VENDORS = List.of("gohighlevel", "google-ads", "meta-ads", "linkedin-ads");
    private static final List<String> SIMULATED =
            List.of("gohighlevel", "google", "linkedin", "market", "meta", "vendors");
    private static final Pattern VERSION = Pattern.compile(
            "\"[^\"]*(?<![A-Za-z0-9])(?<!oauth/)(v\\d{1,3}(\\.\\d)?|20\\d{4}|20\\d{2}-\\d{2}-\\d{2})(?![A-Za-z0-9])[^\"]*\"");

    private static List<String> versionsIn(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> VERSION.matcher(line).find())
                    .map(line -> file.getFileName() + ": " + line.strip())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void hasNone(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(sources).as("%s", folder).hasSizeGreaterThan(10);
            assertThat(sources.stream().flatMap(file -> versionsIn(file).stream()))
                    .as("%s", folder)
                    .isEmpty();
        }
    }

    /** What the property of that name says, in the application's own configuration. */
    private static String configured(String application, String property) throws IOException {
        var file = ADAPTERS.resolve(application).resolve("src/main/resources/application.properties");
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(property + "="))
                .map(line -> line.substring(property.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noVersionStandsInTheCodeOfAnAdapter() throws IOException {
        for (var vendor : VENDORS) hasNone(ADAPTERS.resolve(vendor).resolve("src/main/java"));
    }

    @Test
    void norInThatOfASimulatedVendor() throws IOException {
        for (var vendor : SIMULATED)
            hasNone(ADAPTERS.resolve("simulator/src/main/java/io/omnify/simulator")
                    .resolve(vendor));
    }

    @Test
    void theSimulatorSeedsByTheVersionsThatAreCalled() throws IOException {
        for (var vendor : List.of("google", "meta"))
            assertThat(configured("simulator", "omnify.simulator." + vendor + ".version"))
                    .isEqualTo(configured("../agent-service/app", "omnify.platforms." + vendor + "-ads.version"));
    }

    @Test
    void findsOneWhereItStands() {
        for (var wrong :
                new String[] {"\"/v26.0/me\"", "\"v25\"", "\"202607\"", "\"2021-07-28\"", "\"https://x/v3/y\""})
            assertThat(VERSION.matcher("var x = " + wrong + ";").find())
                    .as(wrong)
                    .isTrue();
        for (var right : new String[] {"\"/oauth/v2\"", "\"1202607\"", "\"rev12\"", "\"v[1-9]\""})
            assertThat(VERSION.matcher("var x = " + right + ";").find())
                    .as(right)
                    .isFalse();
    }
}
