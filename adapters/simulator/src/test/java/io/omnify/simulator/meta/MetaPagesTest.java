package io.omnify.simulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.market.MarketAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages go on where the last one ended, whatever became of what it ended with. */
@QuarkusTest
class MetaPagesTest {
    @Inject
    Market market;

    @Inject
    Nodes nodes;

    @Inject
    MetaFill fill;

    private MarketAccount account;

    @BeforeEach
    void noFaults() {
        RestAssured.given().delete("/simulator/faults");
        account = market.accounts(Nodes.VENDOR, "pages").getFirst();
    }

    private JsonPath page(String after, int status) {
        return RestAssured.given()
                .header("Authorization", "Bearer sim-pages")
                .queryParam("fields", "id,name")
                .queryParam("limit", 2)
                .queryParam("after", after)
                .get(Meta.base() + "/" + Meta.VERSION + "/act_" + account.id() + "/campaigns")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    @Test
    void goesOnBehindOneThatIsGoneByNow() {
        fill.open(account, 5);
        var first = page("", 200);
        var all = List.of("Seeded 5", "Seeded 4", "Seeded 3", "Seeded 2", "Seeded 1");
        assertThat(first.getList("data.name")).isEqualTo(all.subList(0, 2));
        nodes.store().remove(Nodes.place(account, Campaigns.KIND), first.getString("data[1].id"));

        var second = page(first.getString("paging.cursors.after"), 200);
        assertThat(second.getList("data.name")).isEqualTo(all.subList(2, 4));
        var third = page(second.getString("paging.cursors.after"), 200);
        assertThat(third.getList("data.name")).isEqualTo(all.subList(4, 5));
        assertThat(third.getString("paging.next")).isNull();
        assertThat(page("bm9uc2Vuc2U", 400).getString("error.message")).contains("Invalid cursors");
    }
}
