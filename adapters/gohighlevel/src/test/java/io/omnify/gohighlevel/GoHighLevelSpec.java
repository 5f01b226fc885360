package io.omnify.gohighlevel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * GoHighLevel's own specifications with the dated list of their known defects laid over them, in {@code
 * gohighlevel-overlay.json}. Nothing of them is kept here: they are read where they lie.
 */
public final class GoHighLevelSpec {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> FILES = List.of(
            "apps/contacts.json",
            "apps/conversations.json",
            "apps/opportunities.json",
            "apps/campaigns.json",
            "apps/workflows.json",
            "apps/oauth.json",
            "apps/locations.json",
            "v3/emails-v3.json");

    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();

    private GoHighLevelSpec(Path folder) throws IOException {
        documents.put("common", (ObjectNode)
                JSON.readTree(folder.resolve("v3/common-schemas.json").toFile()));
        for (var file : FILES)
            documents.put(file, (ObjectNode) JSON.readTree(folder.resolve(file).toFile()));
        for (var entry : overlay()) lay(entry);
        documents.values().forEach(GoHighLevelSpec::joinCommon);
    }

    /** Where OMNIFY_GOHIGHLEVEL_SPECS says, or in shared/specs of a folder above. */
    public static Optional<Path> folder() {
        var named = System.getenv("OMNIFY_GOHIGHLEVEL_SPECS");
        if (named != null) return Optional.of(Path.of(named)).filter(Files::exists);
        var found = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(each -> each.resolve("shared/specs/gohighlevel"))
                .filter(Files::exists)
                .findFirst();
        if (found.isEmpty()) System.out.println("NOT CHECKED against GoHighLevel's specifications: they are not there");
        return found;
    }

    public static GoHighLevelSpec load(Path folder) {
        try {
            return new GoHighLevelSpec(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, ObjectNode> documents() {
        return documents;
    }

    /** An operation of the specification; paths that are written out come before those with open parts. */
    record Operation(String file, String method, String template, JsonNode definition) {
        /** A name for the form of its question or answer. */
        String form(String of) {
            return name(method, template, of);
        }
    }

    static String name(String method, String template, String of) {
        return (method + template + "." + of).replaceAll("[^A-Za-z0-9]+", "_").toLowerCase(Locale.ROOT);
    }

    Optional<Operation> operation(String method, String path) {
        var verb = method.toLowerCase(Locale.ROOT);
        return documents.entrySet().stream()
                .flatMap(each -> each.getValue().path("paths").properties().stream()
                        .filter(known -> path.matches(known.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                        .filter(known -> known.getValue().has(verb))
                        .map(known -> new Operation(
                                each.getKey(),
                                verb,
                                known.getKey(),
                                known.getValue().path(verb))))
                .min(Comparator.comparingLong(each ->
                        each.template().chars().filter(letter -> letter == '{').count()));
    }

    private static JsonNode overlay() throws IOException {
        try (InputStream file = GoHighLevelSpec.class.getResourceAsStream("/gohighlevel-overlay.json")) {
            return JSON.readTree(file);
        }
    }

    private void lay(JsonNode entry) {
        if (entry.has("versions")) {
            documents.values().forEach(each -> versions(each, entry.path("versions")));
            return;
        }
        var schema = (ObjectNode) documents
                .get(entry.path("file").asText())
                .path("components")
                .path("schemas")
                .path(entry.path("schema").asText());
        entry.path("properties")
                .properties()
                .forEach(each -> schema.withObject("/properties").set(each.getKey(), each.getValue()));
        var dropped = JSON.convertValue(entry.path("not_required"), String[].class);
        if (dropped == null || !(schema.path("required") instanceof ArrayNode required)) return;
        for (var name : dropped)
            for (int i = required.size() - 1; i >= 0; i--)
                if (required.path(i).asText().equals(name)) required.remove(i);
    }

    private static void versions(JsonNode node, JsonNode versions) {
        if (node instanceof ObjectNode object
                && object.path("name").asText().equals("Version")
                && object.path("schema").path("enum").path(0).asText().startsWith("20"))
            ((ObjectNode) object.path("schema")).set("enum", versions);
        node.forEach(each -> versions(each, versions));
    }

    /** The shared file does not lie where the specifications look for it. */
    private static void joinCommon(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("$ref").asText().contains("common-schemas.json"))
            object.set(
                    "$ref",
                    TextNode.valueOf(object.path("$ref").asText().replaceAll(".*common-schemas.json", "common")));
        node.forEach(GoHighLevelSpec::joinCommon);
    }
}
