package io.omnify.embedded.durable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * Rewrites a file that is mostly holes, before it is opened. H2 can also move chunks within an open file, but version
 * 2.4.240 fails its own assertions there.
 */
final class SparseFile {
    private static final long SMALL = 32L * 1024 * 1024;
    private static final int SPARSE_BELOW_PERCENT = 40;

    private SparseFile() {}

    static void rewrite(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) < SMALL) return;
            var copy = file.resolveSibling(file.getFileName() + ".rewritten");
            Files.deleteIfExists(copy);
            if (copied(file, copy)) Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot rewrite " + file, e);
        }
    }

    private static boolean copied(Path file, Path copy) {
        try (var from = DurableStore.open(file)) {
            var fill = Math.min(from.getFileStore().getFillRate(), from.getFillRate());
            if (fill >= SPARSE_BELOW_PERCENT) return false;
            try (var to = DurableStore.open(copy)) {
                for (var name : from.getMapNames()) copy(from, to, name);
                to.commit();
            }
            return true;
        }
    }

    private static void copy(MVStore from, MVStore to, String name) {
        if (name.equals(DurableStore.META)) {
            MVMap<String, Long> meta = to.openMap(name);
            meta.putAll(from.openMap(name));
            return;
        }
        var target = DurableStore.open(to, name);
        var written = 0;
        for (var entry : DurableStore.open(from, name).entrySet()) {
            target.put(entry.getKey(), entry.getValue());
            if (++written % 10_000 == 0) to.commit();
        }
    }
}
