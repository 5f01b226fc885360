package io.omnify.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTest {
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path root;

    @Test
    void namesEachTestThatWasLeftOutWithItsReason() throws IOException {
        report("shop/core", "Ran", BEGIN.plusSeconds(9), "<testcase name='sells' classname='shop.Ran'/>");
        var left = "<testcase name='sells' classname='shop.Left'><skipped message='no till at hand'/></testcase>"
                + "<testcase name='buys' classname='shop.Left'><skipped/></testcase>";
        report("shop/app", "Left", BEGIN.plusSeconds(9), left);

        assertThat(SkippedTests.since(BEGIN, root))
                .containsExactly("shop.Left.sells: no till at hand", "shop.Left.buys: no reason given");
    }

    @Test
    void saysNothingOfAnEarlierBuild() throws IOException {
        var left = "<testcase name='sells' classname='shop.Left'><skipped message='no till'/></testcase>";
        report("shop/app", "Left", BEGIN.minusSeconds(9), left);

        assertThat(SkippedTests.since(BEGIN, root)).isEmpty();
    }

    private void report(String module, String test, Instant at, String cases) throws IOException {
        var folder = Files.createDirectories(root.resolve(module).resolve("target/surefire-reports"));
        var file =
                Files.writeString(folder.resolve("TEST-shop." + test + ".xml"), "<testsuite>" + cases + "</testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(at));
    }
}
