package io.omnify.agent.adapter.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import io.omnify.agent.campaigns.port.OurParts;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.mongo.IndexDeclaration;
import io.omnify.platform.mongo.MongoIndexes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bson.Document;

/** Finds campaigns in MongoDB by what platforms call their parts. */
@Singleton
public final class MongoOurParts implements OurParts, MongoIndexes {
    private static final String CAMPAIGNS = "campaigns";
    private static final String PARTS = "parts";

    private final AgentDatabase database;

    MongoOurParts(AgentDatabase database) {
        this.database = database;
    }

    @Override
    public Optional<String> campaign(OrgId org, Platform platform, String externalId) {
        noteParts(org);
        var part = eq(PARTS, CampaignForm.part(platform, externalId));
        var found = campaigns()
                .find(and(eq("org", org.value()), part, eq("deleted", false)))
                .projection(include("_id"))
                .first();
        return Optional.ofNullable(found).map(MongoOurParts::id);
    }

    /** Campaigns that were stored before their parts were noted beside them; the first question finds the last of them. */
    private void noteParts(OrgId org) {
        for (var old : campaigns().find(and(eq("org", org.value()), eq(PARTS, null)))) {
            var same = and(eq("_id", id(old)), eq("version", old.get("version")));
            campaigns().updateOne(same, set(PARTS, CampaignForm.parts(CampaignForm.read(old))));
        }
    }

    private MongoCollection<Document> campaigns() {
        return database.raw(CAMPAIGNS);
    }

    private static String id(Document campaign) {
        return campaign.getString("_id");
    }

    @Override
    public List<IndexDeclaration> indexes() {
        return List.of(IndexDeclaration.on(CAMPAIGNS, "org", PARTS));
    }
}
