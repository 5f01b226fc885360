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

    @Test
    void noVersionStandsInTheCodeOfAnAdapter() throws IOException {
        for (var vendor : VENDORS)
            try (var files = Files.walk(ADAPTERS.resolve(vendor).resolve("src/main/java"))) {
                var sources =
                        files.filter(file -> file.toString().endsWith(".java")).toList();
                assertThat(sources).as(vendor).hasSizeGreaterThan(10);
                assertThat(sources.stream().flatMap(file -> versionsIn(file).stream()))
                        .as(vendor)
                        .isEmpty();
            }
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
