package io.omnify.workflow.adapter.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.workflow.expressions.domain.Malformed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class YamlNotationTest {
    private final YamlNotation yaml = new YamlNotation();

    @Test
    void whatIsWrittenReadsTheSame() {
        var tricky = new LinkedHashMap<String, Object>();
        tricky.put(
                "texts",
                List.of("yes", "no", "on", "null", "~", "", " a ", "2026-01-01", "0x10", "1_000", "12:30", "- a"));
        tricky.put("numbers", List.of(1, -7, 1.5, 1234567890123L, 0.1));
        tricky.put("flags", Arrays.asList(true, false, null));
        tricky.put("expression", "${input.a == 'b' ? {\"c\": 1} : 2}");
        tricky.put("lines", "a\nb: c\n# d\t\u00e4\u2028");
        tricky.put("nested", Map.of("deep", List.of(Map.of("a", List.of()), Map.of())));
        tricky.put("yes", Map.of("1", "number as a name"));
        assertThat(yaml.read(yaml.write(tricky))).isEqualTo(tricky);
    }

    @Test
    void plainWordsStayTexts() {
        assertThat(yaml.read(
                        "on: yes\ndate: 2026-01-01\ntime: 09:00\nhex: 0x1F\nnum: 7\nok: true\nnone: null\nempty:\n"))
                .containsEntry("on", "yes")
                .containsEntry("date", "2026-01-01")
                .containsEntry("time", "09:00")
                .containsEntry("hex", "0x1F")
                .containsEntry("num", 7)
                .containsEntry("ok", true)
                .containsEntry("none", null)
                .containsEntry("empty", null);
    }

    @Test
    void refusesWhatIsMoreThanData() {
        var bomb = "a: &a [x,x]\nb: &b [*a,*a]\n" + "c: [" + "*b,".repeat(60) + "*b]\n";
        for (var bad :
                List.of("!!java.net.URL [http://x]", "- a", "text", "a: [", "a: 1\na: 2", bomb, "a: " + "[".repeat(99)))
            assertThatThrownBy(() -> yaml.read(bad)).as(bad).isInstanceOf(Malformed.class);
    }

    @Test
    void anchorsSaveRepetition() {
        assertThat(yaml.read("a: &x {n: 1}\nb: *x")).containsEntry("b", Map.of("n", 1));
    }
}
