package io.omnify.simulator.openai;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.simulator.model.Json;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Embeds texts by hashing their words and word beginnings: the same text gets the same vector, like texts like ones. */
final class Embeddings {
    private static final Map<String, Set<String>> PARAMETERS = Map.of(
            "model", Set.of("string"),
            "input", Set.of("string", "array"),
            "dimensions", Set.of("integer"),
            "encoding_format", Set.of("string"),
            "user", Set.of("string"));
    private static final int USUAL = 1536;
    private static final int LARGE = 3072;
    private static final int STEM = 4;

    private Embeddings() {}

    static JsonNode of(JsonNode body, Models models) {
        body.properties().forEach(field -> {
            if (!PARAMETERS.containsKey(field.getKey()))
                throw ApiError.invalid(
                        field.getKey(), "unknown_parameter", "Unknown parameter: '%s'.".formatted(field.getKey()));
            Params.type(field.getValue(), field.getKey(), PARAMETERS.get(field.getKey()));
        });
        String model = Params.string(body, "model", "");
        models.requireEmbedding(model);
        int most = model.endsWith("large") ? LARGE : USUAL;
        Params.range(body.path("dimensions"), "dimensions", "1", String.valueOf(most));
        String encoding = body.path("encoding_format").asText("float");
        Params.oneOf(encoding, "encoding_format", Set.of("float", "base64"));
        return list(model, inputs(body.path("input")), body.path("dimensions").asInt(most), encoding);
    }

    private static JsonNode list(String model, List<String> inputs, int dimensions, String encoding) {
        var data = Json.NODES.arrayNode();
        for (String input : inputs)
            data.addObject()
                    .put("object", "embedding")
                    .put("index", data.size() - 1)
                    .set("embedding", written(vector(input, dimensions), encoding));
        int tokens = inputs.stream().mapToInt(Tokens::of).sum();
        var list = Json.NODES.objectNode().put("object", "list").put("model", model);
        list.set("data", data);
        list.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
        return list;
    }

    private static List<String> inputs(JsonNode input) {
        if (input.isMissingNode() || input.isNull()) throw Params.missing("input");
        boolean tokens = input.path(0).isIntegralNumber();
        var inputs = input.isTextual() || tokens ? List.of(input) : Params.list(input);
        var texts = new ArrayList<String>();
        for (JsonNode each : inputs) {
            Params.type(each, "input[" + texts.size() + "]", Set.of("string", "array"));
            texts.add(each.isTextual() ? each.textValue() : Json.write(each));
        }
        if (texts.isEmpty() || texts.contains(""))
            throw ApiError.invalid("input", "", "Invalid 'input': input cannot be an empty string or an empty list.");
        return texts;
    }

    private static float[] vector(String text, int dimensions) {
        var sums = new double[dimensions];
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            add(sums, word, 1);
            if (word.length() > STEM) add(sums, word.substring(0, STEM), 0.5);
        }
        double length = 0;
        for (double sum : sums) length += sum * sum;
        var vector = new float[dimensions];
        for (int i = 0; i < dimensions; i++) vector[i] = (float) (sums[i] / Math.max(Math.sqrt(length), 1e-9));
        return vector;
    }

    private static void add(double[] sums, String word, double weight) {
        int hash = word.hashCode() * 0x9E3779B1;
        hash ^= hash >>> 15;
        sums[Math.floorMod(hash, sums.length)] += (hash & 0x10000) == 0 ? weight : -weight;
    }

    private static JsonNode written(float[] vector, String encoding) {
        if (encoding.equals("float")) {
            var numbers = Json.NODES.arrayNode();
            for (float number : vector) numbers.add(number);
            return numbers;
        }
        var bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float number : vector) bytes.putFloat(number);
        return Json.NODES.textNode(Base64.getEncoder().encodeToString(bytes.array()));
    }
}
