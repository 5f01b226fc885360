package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import java.time.InstantSource;
import java.util.List;

/** The campaign group that holds what we create: LinkedIn wants one for each campaign, and one of ours is enough. */
final class Groups {
    static final String NAME = "Omnify";

    private final RestliClient client;
    private final InstantSource clock;

    Groups(RestliClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Its URN. */
    String ours(Access access) {
        var wanted = Restli.object(
                "name", Restli.object("values", List.of(NAME)), "status", Restli.object("values", List.of("ACTIVE")));
        var query = Restli.finder("search").with("search", wanted).with("pageSize", 10);
        var id = client.find(access, path(access), query, Wire.Group.class).elements().stream()
                .filter(each -> NAME.equals(each.name()) && each.id() != null)
                .map(each -> String.valueOf(each.id()))
                .findFirst()
                .orElseGet(() -> create(access));
        return Urns.GROUP + id;
    }

    /** A group that may or may not be there is found the next time: no campaign came of it. */
    private String create(Access access) {
        var schedule = new Wire.RunSchedule(clock.millis(), null);
        var group = new Wire.Group(null, Urns.account(access), NAME, "ACTIVE", schedule);
        try {
            return client.create(access, path(access), group);
        } catch (PlatformFailed failed) {
            if (failed.failure() instanceof PlatformFailure.Uncertain(var code, var message))
                throw new PlatformFailed(new PlatformFailure.Unavailable(code, message));
            throw failed;
        }
    }

    private static String path(Access access) {
        return "/adAccounts/" + RestliClient.number(access.account()) + "/adCampaignGroups";
    }
}
