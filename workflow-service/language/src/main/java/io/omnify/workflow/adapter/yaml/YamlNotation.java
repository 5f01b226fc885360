package io.omnify.workflow.adapter.yaml;

import io.omnify.workflow.definitions.port.Notation;
import io.omnify.workflow.expressions.domain.Malformed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** YAML as far as it is JSON: no types of its own, so that a date stays a text and a yes stays a yes. */
public final class YamlNotation implements Notation {
    private static final int LONGEST = 2 * 1024 * 1024;
    private static final int DEEPEST = 50;
    private static final int MOST_ALIASES = 50;

    @Override
    public Map<String, @Nullable Object> read(String text) {
        try {
            if (yaml().<@Nullable Object>load(text) instanceof Map<?, ?> map) return copy(map);
        } catch (YAMLException | ClassCastException e) {
            throw new Malformed("not YAML: " + e.getMessage());
        }
        throw new Malformed("the YAML is not an object");
    }

    @Override
    public String write(Map<String, @Nullable Object> definition) {
        return yaml().dump(definition);
    }

    /** Not safe for concurrent use, so one for each text. */
    private static Yaml yaml() {
        var reading = new LoaderOptions();
        reading.setCodePointLimit(LONGEST);
        reading.setNestingDepthLimit(DEEPEST);
        reading.setMaxAliasesForCollections(MOST_ALIASES);
        reading.setAllowDuplicateKeys(false);
        reading.setAllowRecursiveKeys(false);
        var writing = new DumperOptions();
        writing.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        writing.setSplitLines(false);
        writing.setDereferenceAliases(true);
        return new Yaml(new SafeConstructor(reading), new Representer(writing), writing, reading, new JsonTypes());
    }

    private static Map<String, @Nullable Object> copy(Map<?, ?> map) {
        var copy = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }
}
