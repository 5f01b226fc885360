package io.omnify.simulator.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Doc;
import io.omnify.simulator.vendors.VendorStore.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VendorStoreTest {
    private static final Place CONTACTS = new Place("gohighlevel", "loc_1", "contact");

    @TempDir
    Path folder;

    private VendorStore store() {
        return new VendorStore(Optional.of(folder.toString()));
    }

    private static ObjectNode named(String name) {
        return Json.NODES.objectNode().put("name", name);
    }

    private static List<String> ids(List<Doc> docs) {
        return docs.stream().map(Doc::id).toList();
    }

    @Test
    void listsInTheOrderOfCreationAndOfChange() {
        var store = store();
        for (var id : List.of("c", "a", "b")) store.put(CONTACTS, id, named(id));
        store.put(CONTACTS, "c", named("changed"));

        assertThat(ids(store.list(CONTACTS, 0, 10))).containsExactly("c", "a", "b");
        assertThat(ids(store.latest(CONTACTS, Long.MAX_VALUE, 10))).containsExactly("c", "b", "a");
        var first = store.list(CONTACTS, 0, 2);
        assertThat(ids(store.list(CONTACTS, first.getLast().created(), 2))).containsExactly("b");
        var latest = store.latest(CONTACTS, Long.MAX_VALUE, 2);
        assertThat(ids(store.latest(CONTACTS, latest.getLast().changed(), 2))).containsExactly("a");
    }

    @Test
    void goesBackFromTheNewestAndReadsNoMoreThanIsTaken() {
        var store = store();
        for (int i = 1; i <= 250; i++) store.put(CONTACTS, "c" + i, named("n" + i));
        store.put(CONTACTS, "c3", named("changed"));

        assertThat(ids(store.newest(CONTACTS, Long.MAX_VALUE).limit(2).toList()))
                .containsExactly("c250", "c249");
        long third = store.list(CONTACTS, 2, 1).getFirst().created();
        assertThat(ids(store.newest(CONTACTS, third).toList())).containsExactly("c2", "c1");
        assertThat(store.newest(CONTACTS, Long.MAX_VALUE)).hasSize(250);
    }

    @Test
    void findsByWhatAFieldSaysWhateverHappensMeanwhile() {
        var store = store();
        store.put(CONTACTS, "a", named("Aa"));
        store.put(CONTACTS, "b", named("BB")); // has the hash of Aa
        assertThat(ids(store.with(CONTACTS, "name", "Aa").toList())).containsExactly("a");

        store.put(CONTACTS, "c", named("Aa"));
        store.put(CONTACTS, "a", named("Aa"));
        assertThat(ids(store.with(CONTACTS, "name", "Aa").toList())).containsExactly("a", "c");
        store.change(CONTACTS, "a", body -> body.put("name", "other"));
        store.remove(CONTACTS, "c");
        assertThat(store.with(CONTACTS, "name", "Aa")).isEmpty();
        assertThat(ids(store.with(CONTACTS, "name", "other").toList())).containsExactly("a");
        assertThat(ids(store().with(CONTACTS, "name", "BB").toList())).containsExactly("b");
    }

    @Test
    void keepsEverythingThroughARestartAndHalfALine() throws Exception {
        var before = store();
        for (var id : List.of("c", "a", "b")) before.put(CONTACTS, id, named(id));
        before.put(CONTACTS, "c", named("changed"));
        before.remove(CONTACTS, "a");
        assertThat(before.next("gohighlevel", "contact")).isEqualTo(1);
        Files.writeString(folder.resolve("vendors.jsonl"), "{\"p\":[\"go", StandardOpenOption.APPEND);

        var after = store();
        assertThat(ids(after.list(CONTACTS, 0, 10))).containsExactly("c", "b");
        assertThat(ids(after.latest(CONTACTS, Long.MAX_VALUE, 10))).containsExactly("c", "b");
        assertThat(after.get(CONTACTS, "c").orElseThrow().path("name").asText()).isEqualTo("changed");
        assertThat(after.next("gohighlevel", "contact")).isEqualTo(2);
    }

    @Test
    void forgetsOldStatesWhenItBeginsAndNothingElse() throws Exception {
        var before = store();
        before.put(CONTACTS, "first", named("first"));
        before.put(CONTACTS, "busy", named("busy"));
        for (int i = 0; i < 12_000; i++) before.put(CONTACTS, "first", named("state " + i));
        long size = Files.size(folder.resolve("vendors.jsonl"));

        var after = store();
        assertThat(Files.size(folder.resolve("vendors.jsonl"))).isLessThan(size / 1_000);
        assertThat(ids(after.list(CONTACTS, 0, 10))).containsExactly("first", "busy");
        after.put(CONTACTS, "new", named("new"));

        var last = store();
        assertThat(ids(last.list(CONTACTS, 0, 10))).containsExactly("first", "busy", "new");
        assertThat(ids(last.latest(CONTACTS, Long.MAX_VALUE, 10))).containsExactly("new", "first", "busy");
        assertThat(last.get(CONTACTS, "first").orElseThrow().path("name").asText())
                .isEqualTo("state 11999");
    }

    @Test
    void letsOneOfManyTakeAwayAddOrCount() {
        var store = store();
        store.put(CONTACTS, "one", named("one"));
        var taken = new AtomicInteger();
        var added = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++)
                threads.execute(() -> {
                    if (store.remove(CONTACTS, "one").isPresent()) taken.incrementAndGet();
                    if (store.add(CONTACTS, "two", named("two"))) added.incrementAndGet();
                    store.next("meta_ads", "campaign");
                });
        }

        assertThat(taken).hasValue(1);
        assertThat(added).hasValue(1);
        assertThat(store.next("meta_ads", "campaign")).isEqualTo(65);
    }

    @Test
    void givesCopiesAndKeepsPlacesApart() {
        var store = new VendorStore(Optional.empty());
        store.put(CONTACTS, "one", named("one"));
        store.get(CONTACTS, "one").orElseThrow().put("name", "changed outside");

        assertThat(store.get(CONTACTS, "one").orElseThrow().path("name").asText())
                .isEqualTo("one");
        assertThat(store.get(new Place("gohighlevel", "loc_2", "contact"), "one"))
                .isEmpty();
        assertThat(store.change(CONTACTS, "one", body -> body.put("name", "new")))
                .contains(named("new"));
        assertThat(store.change(CONTACTS, "none", body -> body)).isEmpty();
        assertThat(store.count(CONTACTS)).isEqualTo(1);
    }
}
