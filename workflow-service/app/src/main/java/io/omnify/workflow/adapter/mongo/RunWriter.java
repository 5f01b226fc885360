package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.omnify.workflow.control.domain.Entry;
import io.omnify.workflow.control.usecase.Difference;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes of runs in batches: first what changed, then how each run stands after the last change. What a crash
 * interrupts is read again, and gives the same documents under the same ids.
 */
final class RunWriter {
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final Supplier<MongoCollection<RunDocument>> runs;
    private final Supplier<MongoCollection<HistoryDocument>> history;

    RunWriter(Supplier<MongoCollection<RunDocument>> runs, Supplier<MongoCollection<HistoryDocument>> history) {
        this.runs = runs;
        this.history = history;
    }

    void keep(List<Run> changes) {
        var before = known(changes);
        var after = new LinkedHashMap<RunId, Run>();
        var written = new ArrayList<HistoryDocument>();
        for (var run : changes) {
            var last = after.getOrDefault(run.id(), before.get(run.id()));
            if (last != null && last.sequence() > run.sequence()) continue;
            var entries = entries(last, run);
            if (!entries.isEmpty()) written.add(HistoryDocument.of(run, entries));
            after.put(run.id(), run);
        }
        if (!written.isEmpty()) insert(written);
        if (!after.isEmpty()) replace(before, after);
    }

    /** Who is told the same again has its history, but writes the run anew: so what is wrong in a document is mended. */
    private static List<Entry> entries(@Nullable Run last, Run run) {
        if (run.sequence() == 0 || last != null && last.sequence() == run.sequence()) return List.of();
        return Difference.between(last == null || last.sequence() == 0 ? null : last, run);
    }

    /** How those runs stood that are known already. */
    private Map<RunId, Run> known(List<Run> changes) {
        var orgs = new HashMap<String, String>();
        for (var run : changes) orgs.put(run.id().value(), run.origin().org().value());
        var known = new HashMap<RunId, Run>();
        for (var document : runs.get().find(in("_id", orgs.keySet())))
            if (document.org().equals(orgs.get(document.id())))
                known.put(new RunId(document.id()), document.toDomain());
        return known;
    }

    private void insert(List<HistoryDocument> written) {
        try {
            history.get().insertMany(written, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException e) {
            onlyDuplicates(e);
        }
    }

    private void replace(Map<RunId, Run> before, Map<RunId, Run> after) {
        var writes = new ArrayList<WriteModel<RunDocument>>();
        after.forEach((id, run) -> {
            var document = RunDocument.of(run);
            if (!before.containsKey(id)) writes.add(new InsertOneModel<>(document));
            else writes.add(replacement(document));
        });
        try {
            runs.get().bulkWrite(writes, ANY_ORDER);
        } catch (MongoBulkWriteException e) {
            onlyDuplicates(e);
            // somebody showed the run as asked for meanwhile
            var again = after.values().stream()
                    .filter(run -> !before.containsKey(run.id()))
                    .map(run -> replacement(RunDocument.of(run)))
                    .toList();
            runs.get().bulkWrite(again, ANY_ORDER);
        }
    }

    private static WriteModel<RunDocument> replacement(RunDocument document) {
        var notNewer = and(eq("_id", document.id()), eq("org", document.org()), lte("sequence", document.sequence()));
        return new ReplaceOneModel<>(notNewer, document);
    }

    private static void onlyDuplicates(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null) throw e;
        for (var error : e.getWriteErrors()) if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) throw e;
    }
}
