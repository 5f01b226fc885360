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
        var graph = Graph.at(settings, new Calls(UseCase.MANAGEMENT, clock));
        var accounts = new Accounts(graph);
        var insights = new Insights(graph.by(new Calls(UseCase.INSIGHTS, clock)), accounts, pauses);
        return new Joined.Advertising(
                new MetaConnector(graph, new Tokens(graph, clock)),
                new MetaAdPlatform(graph, accounts, new Creation(graph, new AdSets(graph)), insights),
                new MetaAudiences(graph.by(new Calls(UseCase.AUDIENCES, clock))),
                new MetaConversions(graph.by(new Calls(UseCase.CONVERSIONS, clock)), clock));
    }
}
