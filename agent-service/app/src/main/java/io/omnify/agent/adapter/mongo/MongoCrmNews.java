package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import io.omnify.agent.clients.domain.CrmAccount;
import io.omnify.agent.clients.domain.CrmNews;
import io.omnify.agent.clients.domain.CrmNews.Kind;
import io.omnify.agent.clients.port.CrmNewsBook;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** What CRMs told of: one document for each subject. */
@Singleton
public final class MongoCrmNews implements CrmNewsBook, MongoIndexes {
    static final String NEWS = "client_news";

    private final AgentDatabase database;

    MongoCrmNews(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public void add(CrmAccount account, CrmNews news) {
        var changes = combine(
                max("at", Date.from(news.at())),
                setOnInsert("org", account.org().value()),
                setOnInsert("connection", account.connection()),
                setOnInsert("kind", news.kind().name()),
                setOnInsert("subject", news.id()));
        documents().updateOne(subject(account, news), changes, new UpdateOptions().upsert(true));
    }

    @Override
    public List<CrmNews> list(CrmAccount account, int limit) {
        return documents()
                .find(and(eq("org", account.org().value()), eq("connection", account.connection())))
                .sort(ascending("at"))
                .limit(limit)
                .map(each -> new CrmNews(
                        Kind.valueOf(each.getString("kind")),
                        each.getString("subject"),
                        each.getDate("at").toInstant()))
                .into(new ArrayList<>());
    }

    @Override
    public void remove(CrmAccount account, CrmNews asked) {
        documents().deleteOne(and(subject(account, asked), lte("at", Date.from(asked.at()))));
    }

    @Override
    public void forget(Instant before) {
        documents().deleteMany(lt("at", Date.from(before)));
    }

    private static Bson subject(CrmAccount account, CrmNews news) {
        var parts =
                List.of(account.org().value(), account.connection(), news.kind().name(), news.id());
        return eq("_id", String.join("/", parts));
    }

    private MongoCollection<Document> documents() {
        return database.raw(NEWS);
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(NEWS, "org", "connection", "at"), IndexDeclaration.on(NEWS, "at"));
    }
}
