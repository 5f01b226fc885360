package io.omnify.analytics.adapter.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import io.omnify.testkit.AuditTrail;
import io.omnify.testkit.TestServers;
import io.omnify.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestServers.class)
class ImportResourceTest {
    private static final String IMPORTS = "/api/analytics/imports";
    private static final String TITLES = "Day,Campaign name,Ad ID,Impressions,Clicks,Spend,Purchases\n";
    private static final String GOOD =
            TITLES + "2026-01-01,Spring,1,100,10,1.50,1\n2026-01-02,Spring,1,200,20,2.50,0\n";

    private final Client acme = Client.ofNewOrganisation();
    private final Client other = Client.ofNewOrganisation();

    @Test
    void answersAtOnceAndReadsInTheBackground() {
        acme.upload(GOOD)
                .then()
                .statusCode(202)
                .header("Location", containsString(IMPORTS + "/imp_"))
                .body("import_id", startsWith("imp_"), "file_name", equalTo("export.csv"), "failure", equalTo(null));

        var done = acme.imported(GOOD.replace("Spring", "Summer"));

        assertThat(done.getString("status")).isEqualTo("completed");
        assertThat(done.getLong("accepted")).isEqualTo(2);
        assertThat(done.getString("completed_at")).isNotNull();
    }

    @Test
    void theTrailTellsWhoBroughtAFileAndWhatItChanged() {
        var id = acme.imported(GOOD + "nonsense,Spring,,,,,\n").getString("import_id");

        var trail = AuditTrail.until(acme.org, "import.completed");

        assertThat(trail.actions()).containsExactly("import.started", "import.completed");
        var ended = trail.entry("import.completed");
        assertThat(ended.at("/target/id").asString()).isEqualTo(id);
        assertThat(ended.at("/after/accepted").asInt()).isEqualTo(2);
        assertThat(ended.at("/after/rejected").asInt()).isEqualTo(1);
        assertThat(ended.at("/actor/type").asString()).isEqualTo("user");
        assertThat(ended.at("/actor/id"))
                .isEqualTo(trail.entry("import.started").at("/actor/id"));
        assertThat(trail.entry("import.started").at("/after/file_name").asString())
                .isEqualTo("export.csv");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        acme.imported(GOOD);
        var before = acme.get("/api/analytics/metrics?by=campaign,day").prettify();

        var again = acme.imported(GOOD);

        assertThat(again.getLong("duplicates")).isEqualTo(2);
        assertThat(again.getLong("accepted") + again.getLong("updated") + again.getLong("rejected"))
                .isZero();
        assertThat(acme.get("/api/analytics/metrics?by=campaign,day").prettify())
                .isEqualTo(before);
    }

    @Test
    void aCorrectedExportReplacesTheNumbers() {
        acme.imported(GOOD);

        var corrected = acme.imported(GOOD.replace("2.50", "3.50"));

        assertThat(corrected.getLong("updated")).isEqualTo(1);
        assertThat(corrected.getLong("duplicates")).isEqualTo(1);
        var totals = acme.get("/api/analytics/metrics?metrics=spend,clicks");
        assertThat(totals.getString("totals.spend.amount")).isEqualTo("5.00");
        assertThat(totals.getLong("totals.clicks")).isEqualTo(30);
    }

    @Test
    void badLinesAreRejectedWithTheirReasonAndTheRestCounts() {
        var csv = TITLES
                + "2026-01-01,Spring,1,100,10,1.50,1\n"
                + "2026-02-30,Spring,1,100,10,1.50,1\n"
                + "2026-01-02,Spring,1,-5,10,1.50,1\n"
                + "2026-01-03,Spring,1,many,10,1.50,1\n"
                + "2026-01-04,,1,100,10,1.50,1\n"
                + "2026-01-05,Spring,1,100,10,1.50\n"
                + "2026-01-06,Spring,1,100,10,1.50,1,9,9\n"
                + "2026-01-07,\"Spri\"ng,1,100,10,1.50,1\n"
                + "2026-01-08,Spring,1,100,10,1.50,1\n";

        var report = acme.imported(csv);

        assertThat(report.getString("status")).isEqualTo("completed");
        assertThat(report.getLong("accepted")).isEqualTo(2);
        assertThat(report.getLong("rejected")).isEqualTo(7);
        assertThat(report.getList("errors.line", Integer.class)).containsExactly(3, 4, 5, 6, 7, 8, 9);
        assertThat(report.getList("errors.field"))
                .containsExactly("date", "impressions", "impressions", "campaign_name", "line", "line", "line");
        assertThat(report.getBoolean("errors_truncated")).isFalse();
    }

    @Test
    void whatCannotBeReadAtAllIsRefusedNamingTheField() {
        refused("", "file");
        refused(TITLES, "file");
        refused("just some text\nand more\n", "file");
        refused("Campaign,Impressions\nSpring,100\n", "date");
        refused("Day,Impressions\n2026-01-01,100\n", "campaign_id");
        refused("Day,Campaign\n2026-01-01,Spring\n", "impressions");
        refused("Day,Campaign,Impressions\nsoon,Spring,100\n", "date_format");
        refused("Day,Campaign,Amount spent (ABC)\n2026-01-01,Spring,100\n", "currency");
        refused("foo,bar\n1,2\n", "date");
    }

    private void refused(String csv, String field) {
        acme.upload(csv)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("invalid-values"), "errors.field", hasItem(field));
    }

    @Test
    void aMappingIsFollowedAndCheckedFieldByField() {
        var csv = "wann,was,wieviel\n01.02.2026,A,\"1.234,50\"\n13.02.2026,A,\"2,00\"\n";
        var mapping = "{\"date\":\"wann\",\"campaign_name\":\"was\",\"spend\":\"wieviel\",\"currency\":\"EUR\"}";

        var done = acme.imported(csv.getBytes(StandardCharsets.UTF_8), mapping);

        assertThat(done.getLong("accepted")).isEqualTo(2);
        assertThat(acme.get("/api/analytics/metrics?metrics=spend").getMap("totals.spend"))
                .isEqualTo(Map.of("amount", "1236.50", "currency", "EUR"));
        mappingRefused(csv, "{\"date\":\"never\"}", 422, "date");
        mappingRefused(csv, "{\"currency\":\"ZZZ\",\"date\":\"wann\"}", 422, "currency");
        mappingRefused(csv, "{\"date\":7.5}", 422, "date");
        mappingRefused(csv, "{\"dimensions\":\"x\"}", 422, "dimensions");
        mappingRefused(csv, "{\"kind\":\"conversions\"}", 422, "kind");
        mappingRefused(csv, "{\"date_format\":\"quux\",\"date\":\"wann\"}", 422, "date_format");
    }

    private void mappingRefused(String csv, String mapping, int status, String field) {
        acme.post(IMPORTS, csv.getBytes(StandardCharsets.UTF_8), mapping)
                .then()
                .statusCode(status)
                .body("errors.field", hasItem(field));
    }

    @Test
    void aMappingMayComeAsAJsonPartOfItsOwn() {
        acme.request()
                .multiPart("file", "x.csv", GOOD.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart(
                        "mapping",
                        "blob",
                        "{\"currency\":\"GBP\"}".getBytes(StandardCharsets.UTF_8),
                        "application/json")
                .post(IMPORTS + "/preview")
                .then()
                .statusCode(200)
                .body("currency", equalTo("GBP"), "mapping.date", equalTo("Day"));
    }

    @Test
    void malformedFormsAreRefused() {
        acme.post(IMPORTS, GOOD.getBytes(StandardCharsets.UTF_8), "{\"date\":")
                .then()
                .statusCode(400);
        acme.request()
                .multiPart("other", "x")
                .post(IMPORTS)
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("file"));
        acme.request()
                .contentType("application/json")
                .body("{}")
                .post(IMPORTS)
                .then()
                .statusCode(415);
        raw(
                "multipart/form-data; boundary=x",
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\ncut off");
        raw("multipart/form-data; boundary=x", "not a form at all");
        raw("multipart/form-data", "no boundary");
    }

    private void raw(String contentType, String body) {
        acme.request()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .header("Content-Type", contentType)
                .body(body)
                .post(IMPORTS)
                .then()
                .statusCode(oneOf(400, 422))
                .contentType("application/problem+json");
    }

    @Test
    void aPreviewShowsWhatAnImportWouldDoAndDoesNothing() {
        acme.preview(GOOD)
                .then()
                .statusCode(200)
                .body("columns", hasSize(7), "sample_rows", hasSize(2), "sample_rows[0]", hasItems("Spring", "1.50"))
                .body("mapping.campaign_name", equalTo("Campaign name"), "mapping.date_format", equalTo("yyyy-MM-dd"))
                .body("date_format", equalTo("yyyy-MM-dd"), "problems", hasSize(0), "currency", equalTo("USD"))
                .body("warnings", hasItem(containsString("USD is assumed")));
        acme.preview("a,b\n1,2\n")
                .then()
                .statusCode(200)
                .body("problems.field", hasItems("date", "campaign_id"), "columns", equalTo(List.of("a", "b")));
        acme.preview("").then().statusCode(422);

        assertThat(acme.get(IMPORTS).getList("$")).isEmpty();
        assertThat(acme.get("/api/analytics/metrics").getLong("totals.impressions"))
                .isZero();
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        var ids = List.of("A", "B", "C").stream()
                .map(name -> acme.imported(GOOD.replace("Spring", name)).getString("import_id"))
                .toList();

        var first =
                acme.request().get(IMPORTS + "?limit=2").then().statusCode(200).extract();
        var link = first.header("Link");
        var second = acme.get(link.substring(1, link.indexOf('>')));

        assertThat(first.jsonPath().getList("import_id")).isEqualTo(List.of(ids.get(2), ids.get(1)));
        assertThat(second.getList("import_id")).isEqualTo(List.of(ids.get(0)));
        acme.request().get(IMPORTS + "?limit=0").then().statusCode(422).body("errors.field", hasItem("limit"));
        acme.request().get(IMPORTS + "?limit=many").then().statusCode(422).body("errors.field", hasItem("limit"));
    }

    @Test
    void anotherOrganisationSeesNothing() {
        var id = acme.imported(GOOD).getString("import_id");

        other.request().get(IMPORTS + "/" + id).then().statusCode(404).body("code", equalTo("import-not-found"));
        assertThat(other.get(IMPORTS).getList("$")).isEmpty();
        assertThat(other.get("/api/analytics/metrics").getLong("totals.impressions"))
                .isZero();
        assertThat(other.get("/api/analytics/dimensions").getList("platforms")).isEmpty();
        var same = other.imported(GOOD);
        assertThat(same.getLong("accepted")).isEqualTo(2);
        assertThat(acme.get("/api/analytics/metrics").getLong("totals.impressions"))
                .isEqualTo(300);
    }

    @Test
    void nobodyGetsInWithoutTheRightToken() {
        given().get(IMPORTS).then().statusCode(401);
        for (var token : List.of(
                TestTokens.expired(acme.org), TestTokens.forged(acme.org), TestTokens.unsigned(acme.org), "Bearer x"))
            new Client(acme.org, token).request().get(IMPORTS).then().statusCode(401);
        var viewer = new Client(acme.org, TestTokens.viewer(acme.org));
        viewer.request().get(IMPORTS).then().statusCode(200);
        viewer.upload(GOOD).then().statusCode(403);
        viewer.preview(GOOD).then().statusCode(403);
        var reader = new Client(acme.org, TestTokens.service(acme.org, "analytics:read"));
        reader.request().get("/api/analytics/metrics").then().statusCode(200);
        reader.upload(GOOD).then().statusCode(403);
        new Client(acme.org, TestTokens.service(acme.org, "agent:read"))
                .request()
                .get("/api/analytics/metrics")
                .then()
                .statusCode(403);
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() {
        var line = "2026-01-01,Spring,1,100,10,1.50,1\n";
        var big = (TITLES + line.repeat(2_200_000 / line.length())).getBytes(StandardCharsets.UTF_8);

        acme.post(IMPORTS, big, "").then().statusCode(413);
    }

    @Test
    void otherEncodingsAreRead() {
        for (var charset : List.of("UTF-16LE", "windows-1252", "UTF-8")) {
            var org = Client.ofNewOrganisation();
            var mark = charset.equals("windows-1252") ? "" : "\uFEFF";
            var csv = mark + GOOD.replace("Spring", "Frühling").replace(',', ';');

            org.imported(csv.getBytes(java.nio.charset.Charset.forName(charset)), "");

            assertThat(org.get("/api/analytics/metrics?by=campaign").getList("rows.campaign"))
                    .as(charset)
                    .isEqualTo(List.of("Frühling"));
        }
    }
}
