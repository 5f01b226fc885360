package io.omnify.gohighlevel;

import io.omnify.agent.platforms.usecase.Joined;
import java.time.InstantSource;

/** GoHighLevel, to be joined to the service. It keeps no credentials. */
public final class GoHighLevel {
    private GoHighLevel() {}

    public static Joined.Clients connect(GoHighLevelSettings settings) {
        return connect(settings, InstantSource.system());
    }

    static Joined.Clients connect(GoHighLevelSettings settings, InstantSource clock) {
        var line = new Line(settings);
        var calls = new Calls();
        return new Joined.Clients(
                new GoHighLevelConnector(line, calls, clock),
                new GoHighLevelCrm(line, calls),
                new GoHighLevelDeals(line, calls),
                new GoHighLevelMessenger(line, calls),
                new GoHighLevelEmails(line, calls),
                new GoHighLevelPrograms(line, calls));
    }
}
