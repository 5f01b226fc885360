package io.omnify.embedded.durable;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractSynchronizedMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One collection, ordered by id. */
final class DurableCollection extends AbstractSynchronizedMongoCollection<Object> {
    private final LoggedMap documents;
    private volatile @Nullable QuickMatch lastMatch;

    DurableCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            LoggedMap documents,
            CursorRegistry cursors) {
        super(database, name, options, cursors);
        this.documents = documents;
    }

    @Override
    protected Object addDocumentInternal(Document document) {
        var key = getIdField() == null
                ? UUID.randomUUID()
                : Missing.ofNullable(Utils.getSubdocumentValue(document, getIdField()));
        if (documents.put(key, document) != null) throw new IllegalStateException("a second document " + key);
        return key;
    }

    @Override
    protected void handleUpdate(Object position, Document oldDocument, Document newDocument) {
        documents.put(Missing.ofNullable(position), newDocument);
    }

    @Override
    protected void removeDocument(Object position) {
        if (documents.remove(position) == null) throw new NoSuchElementException("no document " + position);
    }

    @Override
    protected @Nullable Document getDocument(Object position) {
        return (Document) documents.get(position);
    }

    @Override
    public int count() {
        return documents.size();
    }

    @Override
    public boolean isEmpty() {
        return documents.isEmpty();
    }

    @Override
    protected Stream<DocumentWithPosition<Object>> streamAllDocumentsWithPosition() {
        return documents.stream().map(entry -> new DocumentWithPosition<>((Document) entry.getValue(), entry.getKey()));
    }

    @Override
    protected boolean documentMatchesQuery(Document document, Document query) {
        var match = lastMatch;
        if (match == null || !match.isOf(query)) lastMatch = match = new QuickMatch(query);
        try {
            return match.matches(document);
        } catch (NotUnderstood leftToTheLibrary) {
            return super.documentMatchesQuery(document, query);
        }
    }

    @Override
    protected QueryResult queryDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var flat = Equalities.flattened(query);
        var best = best(getIndexes(), flat);
        if (best != null)
            return matchDocuments(
                    flat, best.getPositions(flat), orderBy, numberToSkip, limit, batchSize, fieldSelector);
        return super.queryDocuments(flat, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** Shows each of those that match, one after the other: all of them at once may not fit into memory. */
    synchronized void each(Document query, Consumer<Document> visitor) {
        var flat = Equalities.flattened(query);
        var best = best(getIndexes(), flat);
        if (best != null) show(flat, best.getPositions(flat), visitor);
        else
            documents.stream()
                    .map(entry -> (Document) entry.getValue())
                    .filter(document -> documentMatchesQuery(document, flat))
                    .forEach(visitor);
    }

    private void show(Document query, Iterable<Object> positions, Consumer<Document> visitor) {
        for (var position : positions) {
            var document = getDocument(position);
            if (document != null && documentMatchesQuery(document, query)) visitor.accept(document);
        }
    }

    /** The library sorts all there are to show the first few; here no more of them are kept than are asked for. */
    @Override
    protected QueryResult matchDocumentsFromStream(
            Document query,
            Stream<Document> all,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Comparator<Document> order,
            @Nullable Document fieldSelector) {
        int shown = (int) Math.min(Integer.MAX_VALUE, (long) numberToSkip + limit);
        var few = order == null || limit <= 0
                ? all
                : First.of(all.filter(each -> documentMatchesQuery(each, query)), order, shown);
        return super.matchDocumentsFromStream(query, few, numberToSkip, limit, batchSize, order, fieldSelector);
    }

    /**
     * The library takes the first index that answers at all, in whatever order they were declared; here it is a unique
     * one before all others. Null when none answers.
     */
    static @Nullable Index<Object> best(List<Index<Object>> indexes, Document query) {
        DurableSecondaryIndex best = null;
        for (var index : indexes) {
            if (!(index instanceof DurableSecondaryIndex other)) {
                if (index.canHandle(query)) return index;
            } else if (other.reach(query) > (best == null ? 0 : best.reach(query))) best = other;
        }
        return best;
    }

    @Override
    protected QueryResult matchDocuments(
            Document query,
            @Nullable Document orderBy,
            int numberToSkip,
            int limit,
            int batchSize,
            @Nullable Document fieldSelector) {
        var all = streamAllDocumentsWithPosition();
        if (isNaturalDescending(orderBy)) {
            all = all.sorted((a, b) -> ValueComparator.desc().compare(a.getPosition(), b.getPosition()));
        }
        var stream = all.map(DocumentWithPosition::getDocument);
        return matchDocumentsFromStream(stream, query, orderBy, numberToSkip, limit, batchSize, fieldSelector);
    }

    /** Sizes are statistics that nobody reads here; keeping them would cost a write for each write. */
    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {
        // see tracksDataSize
    }

    @Override
    protected int getDataSize() {
        return 0;
    }
}
