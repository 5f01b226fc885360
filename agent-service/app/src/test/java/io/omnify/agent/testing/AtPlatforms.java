package io.omnify.agent.testing;

import io.omnify.agent.platforms.domain.AdCampaign;
import io.omnify.agent.platforms.domain.Platform;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An organisation's accounts {@code 111} at the platforms, and what is there. */
public record AtPlatforms(Api api) {
    public String simulated(Platform platform) {
        return connected(platform, Map.of("mode", "simulation", "account", "111"));
    }

    /** The connection's id. */
    public String connected(Platform platform, Map<String, Object> how) {
        return api.as()
                .body(how)
                .post("/api/platforms/" + platform.code() + "/connections")
                .then()
                .statusCode(201)
                .extract()
                .path("connection_id");
    }

    public List<AdCampaign> campaigns(Platform platform) {
        var ads = Objects.requireNonNull(TestPlatforms.ADS.get(platform));
        return ads.all(api.org.value() + "/111");
    }

    /** Somebody has put it there at the platform itself. */
    public void stands(Platform platform, AdCampaign campaign) {
        var ads = Objects.requireNonNull(TestPlatforms.ADS.get(platform));
        ads.meddle(api.org.value() + "/111", campaign);
    }

    /** What creates a campaign. */
    public static Map<String, Object> spring(String connection) {
        return new HashMap<>(Map.of(
                "connection_id",
                connection,
                "name",
                "Spring",
                "objective",
                "sales",
                "budget",
                Map.of("amount", "25.00", "currency", "EUR"),
                "audience",
                Map.of("countries", List.of("DE")),
                "creatives",
                List.of(Map.of("headline", "Hi", "text", "Come", "link", "https://shop.example/spring"))));
    }
}
