package io.omnify.platform.mongo;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** One index a query or a promise of uniqueness stands on, declared beside the code that needs it. */
public record IndexDeclaration(String collection, Map<String, Integer> keys, boolean unique, boolean sparse) {
    public IndexDeclaration {
        keys = new LinkedHashMap<>(keys);
    }

    /** Fields ascending; a leading minus makes one descending. */
    public static IndexDeclaration on(String collection, String... fields) {
        return new IndexDeclaration(collection, parse(fields), false, false);
    }

    public static IndexDeclaration unique(String collection, String... fields) {
        return new IndexDeclaration(collection, parse(fields), true, false);
    }

    private static Map<String, Integer> parse(String... fields) {
        var keys = new LinkedHashMap<String, Integer>();
        Arrays.stream(fields)
                .forEach(f -> keys.put(f.startsWith("-") ? f.substring(1) : f, f.startsWith("-") ? -1 : 1));
        return keys;
    }
}
