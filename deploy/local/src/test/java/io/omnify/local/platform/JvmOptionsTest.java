package io.omnify.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class JvmOptionsTest {
    @Test
    void givesAPartTheHeapThatIsAskedForItAndOthersTheirs() {
        var asked = Map.of("OMNIFY_AGENT_HEAP", "512");

        assertThat(JvmOptions.of(Part.AGENT, asked)).contains("-Xmx512m");
        assertThat(JvmOptions.of(Part.AGENT, Map.of())).contains("-Xmx128m");
        assertThat(JvmOptions.of(Part.AUTH, asked)).contains("-Xmx112m");
    }

    @Test
    void compilesThoroughlyButWithoutACacheQuickly() {
        assertThat(JvmOptions.of(Part.AGENT, Map.of(), "")).noneMatch(each -> each.contains("Tiered"));
        assertThat(JvmOptions.quickly(Map.of(), "")).containsExactly("-XX:TieredStopAtLevel=1");
        assertThat(JvmOptions.quickly(Map.of(), "-Xmx2g")).isEmpty();
        assertThat(JvmOptions.quickly(Map.of("OMNIFY_COMPILERS", "both"), "")).isEmpty();
    }

    @Test
    void givesThatHeapAlsoBehindOptionsOfSomebodysOwn() {
        var asked = Map.of("OMNIFY_AGENT_HEAP", "512");
        var given = " -XX:+UseZGC  -Xmx2g ";

        assertThat(JvmOptions.of(Part.AGENT, asked, given)).startsWith("-XX:+UseZGC", "-Xmx2g", "-Xmx512m");
        assertThat(JvmOptions.of(Part.AUTH, asked, given))
                .startsWith("-XX:+UseZGC", "-Xmx2g")
                .filteredOn(each -> each.startsWith("-Xmx"))
                .hasSize(1);
    }
}
