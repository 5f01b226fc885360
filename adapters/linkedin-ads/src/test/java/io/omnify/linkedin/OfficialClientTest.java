package io.omnify.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.vendor.testing.NodePackages;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The golden forms are what LinkedIn's own client really sends, and not what somebody here believes it does. */
class OfficialClientTest {
    @Test
    void sendsTheGoldenForms() throws Exception {
        var folder = NodePackages.installed();
        var process = new ProcessBuilder("node", "forms.mjs")
                .directory(folder.toFile())
                .redirectError(new File(folder.toFile(), "forms.log"))
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("forms.log")))
                .isZero();
        try (var golden = Guard.class.getResourceAsStream("/golden/forms.json")) {
            assertThat(Guard.JSON.readTree(said)).isEqualTo(Guard.JSON.readTree(golden));
        }
    }
}
