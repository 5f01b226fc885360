package io.omnify.meta;

import io.omnify.agent.platforms.usecase.Joined;
import java.time.InstantSource;

/** Meta's advertising, for whoever joins the service together. */
public final class MetaAds {
    private MetaAds() {}

    public static Joined.Advertising connect(MetaSettings settings) {
        return connect(settings, InstantSource.system(), Thread::sleep);
    }

    static Joined.Advertising connect(MetaSettings settings, InstantSource clock, Insights.Pauses pauses) {
        var graph = new Graph(settings, new Calls());
        var creation = new Creation(graph, new AdSets(graph));
        return new Joined.Advertising(
                new MetaConnector(graph, new Tokens(graph, clock)),
                new MetaAdPlatform(graph, new Accounts(graph), creation, new Insights(graph, pauses)),
                new MetaAudiences(graph),
                new MetaConversions(graph, clock));
    }
}
