package io.omnify.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.platforms.domain.AdCampaign.Status;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.CampaignBudget;
import io.omnify.agent.platforms.domain.CampaignBudget.Period;
import io.omnify.agent.platforms.domain.CampaignChange;
import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Conversion;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.DailyMetrics;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.Schedule;
import io.omnify.agent.shared.domain.Money;
import io.omnify.meta.MetaSpec;
import io.omnify.meta.SpecGuard;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.omnify.simulator.model.Json;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Meta's own specification stands between our adapter and the simulator and judges what passes in either direction. */
@QuarkusTest
class MetaSpecTest {
    private static final Optional<MetaSpec> SPEC = MetaSpec.load();
    private static final Person ANNA = new Person("anna@example.com", "+4930123456", "Anna", "Alt", "DE", true);

    @Inject
    Market market;

    private final List<String> strange = new ArrayList<>();

    @BeforeEach
    void noFaults() {
        assumeTrue(SPEC.isPresent(), "no specification");
        RestAssured.given().delete("/simulator/faults");
    }

    private SpecGuard guard() {
        return new SpecGuard(SPEC, new Forward());
    }

    @Test
    void allowsAllThatPassesWhenWeDoAllWeCan() {
        try (var guard = guard()) {
            var account = market.accounts(Nodes.VENDOR, "judged").getFirst();
            guard.introduce(Nodes.pixel(account), "pixel");
            var days = use(guard, account);
            assertThat(guard.violations).isEmpty();
            assertThat(strange).isEmpty();
            assertThat(days).isNotEmpty();
            assertThat(Set.copyOf(guard.unknown))
                    .containsExactlyInAnyOrder(
                            "GET act_<id>", "GET act_<id>/promote_pages", "GET search", "POST act_<id>/ads");
        }
    }

    private List<DailyMetrics> use(SpecGuard guard, MarketAccount account) {
        var joined = Meta.joined(guard.base());
        var access = Meta.access("judged", account);
        var list = joined.audiences().create(access, "Buyers", "Bought");
        joined.audiences().find(access, "Buyers");
        joined.audiences().add(access, list, List.of(ANNA));
        joined.audiences().remove(access, list, List.of(ANNA));
        joined.audiences().size(access, list);
        var from = account.day(market.now());
        for (var objective : Objective.values()) {
            var made = joined.ads().create(access, spec(objective, list, account));
            joined.ads().change(access, made.id(), CampaignChange.status(Status.ACTIVE));
            joined.ads().find(access, "cmp_" + objective.code());
        }
        joined.ads().list(access, 2, Optional.empty());
        market.advance(Duration.ofDays(2));
        var days = new ArrayList<DailyMetrics>();
        joined.ads().metrics(access, from, account.day(market.now()), days::add);
        joined.ads().metrics(access, from.minusDays(200), account.day(market.now()), days::add);
        joined.ads().hourly().orElseThrow().metrics(access, from, account.day(market.now()), _ -> {});
        joined.conversions().send(access, List.of(conversion(account)));
        return days;
    }

    private CampaignSpec spec(Objective objective, String list, MarketAccount account) {
        var start = market.now().atZone(account.zone());
        return new CampaignSpec(
                "cmp_" + objective.code(),
                "Judged",
                objective,
                new CampaignBudget(Money.of("90.50", "EUR"), Period.DAILY),
                new Schedule(start, start.plusDays(30)),
                new Audience(List.of("DE"), 18, 65, List.of("Shoes"), List.of(list)),
                List.of(new Creative("Buy", "Now", URI.create("https://shop.example/"), null)));
    }

    private static Conversion conversion(MarketAccount account) {
        var page = URI.create("https://shop.example/");
        var worth = Money.of("19.90", "EUR");
        return new Conversion("ev_1", Nodes.pixel(account), "purchase", Instant.now(), worth, ANNA, "IwAR0", page);
    }

    /** A check that never refuses is dead: these it must refuse, in either direction. */
    @Test
    void judges() {
        try (var guard = guard()) {
            var account = market.accounts(Nodes.VENDOR, "judged").getFirst();
            RestAssured.given()
                    .header("Authorization", "Bearer sim-judged")
                    .get(guard.base() + "/" + Meta.VERSION + "/act_" + account.id() + "/insights?fields=cost")
                    .then()
                    .statusCode(400);
            assertThat(guard.violations).hasSize(1);
        }
        judge("act_1/campaigns", "", "{\"data\":[{\"id\":\"1\",\"cost\":\"1\"}]}");
        judge("act_1/campaigns", "", "{\"error\":\"no\"}");
        assertThat(strange).hasSize(2);
    }

    /** Of answers the specification says which fields an object has; the documentation, that an error is an object. */
    private void judge(String path, String kind, String body) {
        var answer = Json.read(body);
        if (answer.has("error") && !answer.at("/error/code").isInt()) strange.add(path + " " + body);
        var known = SPEC.orElseThrow().fields(path, kind);
        if (known.isEmpty() || answer.has("error")) return;
        var objects = answer.has("data")
                ? answer.path("data")
                : Json.NODES.arrayNode().add(answer);
        for (JsonNode each : objects)
            each.properties().stream()
                    .filter(field -> !known.contains(field.getKey()))
                    .forEach(field -> strange.add(path + " " + field));
    }

    /** To the simulator and back, judging what comes back. */
    private final class Forward implements SpecGuard.Behind {
        @Override
        public SpecGuard.Reply answer(SpecGuard.Request request) {
            var to = RestAssured.given()
                    .urlEncodingEnabled(false)
                    .header("Authorization", request.header("authorization"));
            if (!request.body().isEmpty()) to.contentType("application/json").body(request.body());
            var query = request.query().isEmpty() ? "" : "?" + request.query();
            var answer = to.request(request.method(), "/meta" + request.path() + query);
            if (request.method().equals("GET")) judged(request, answer.asString());
            return SpecGuard.Reply.json(answer.statusCode(), answer.asString());
        }

        private void judged(SpecGuard.Request request, String body) {
            var path = request.path().replaceFirst("^/v[0-9.]+/", "");
            judge(path, path.endsWith("adsets") ? "campaign" : "", body);
        }
    }
}
