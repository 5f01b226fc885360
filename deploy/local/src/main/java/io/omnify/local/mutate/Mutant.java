package io.omnify.local.mutate;

import java.util.List;

/**
 * A place where the sources keep organisations apart, and what stands there when they do not.
 *
 * @param file below the root, with slashes
 * @param line counted from one
 */
record Mutant(String file, int line, int from, int to, String without) {
    String name() {
        return file + ":" + line + ":" + (from + 1);
    }

    /** The module whose isolation suite must notice. */
    String module() {
        return file.substring(0, file.indexOf("/src/"));
    }

    /** The lines of the file with this one place changed. */
    List<String> in(List<String> lines) {
        var changed = new java.util.ArrayList<>(lines);
        var whole = changed.get(line - 1);
        changed.set(line - 1, whole.substring(0, from) + without + whole.substring(to));
        return changed;
    }
}
