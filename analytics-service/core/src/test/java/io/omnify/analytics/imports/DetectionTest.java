package io.omnify.analytics.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.analytics.imports.domain.ColumnMapping;
import io.omnify.analytics.imports.domain.Detected;
import io.omnify.analytics.imports.domain.Field;
import io.omnify.analytics.imports.domain.InvalidFile;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.domain.NumberStyle;
import io.omnify.analytics.imports.usecase.InspectFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static Detected detect(String csv) throws IOException {
        return detect(csv, MappingRequest.DETECT);
    }

    private static Detected detect(String csv, MappingRequest request) throws IOException {
        return new InspectFile("USD").handle(Importing.file(csv), request).detected();
    }

    private static ColumnMapping mapping(String csv) throws IOException {
        var detected = detect(csv);
        assertThat(detected.problems()).isEmpty();
        return detected.mapping();
    }

    @Test
    void aMetaExport() throws IOException {
        var detected = detect("""
                Campaign name,Campaign ID,Ad set name,Ad ID,Ad name,Age,Gender,Reporting starts,Reporting ends,Day,\
                Delivery status,Reach,Impressions,Frequency,Results,Result indicator,Cost per result,Amount spent (EUR),\
                Clicks (all),Link clicks,CTR (all),Purchases,Purchases conversion value,Cost per purchase (EUR)
                Spring,23850,Set 1,777,Shoe,18-24,female,2026-01-01,2026-01-31,2026-01-02,active,90,100,1.1,9,\
                actions:x,0.5,4.50,12,10,12,2,80.00,2.25
                """);
        var mapping = detected.mapping();

        assertThat(detected.problems()).isEmpty();
        assertThat(mapping.platform()).isEqualTo("meta_ads");
        assertThat(mapping.currency()).isEqualTo("EUR");
        assertThat(mapping.columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Field.DATE, "Day",
                        Field.CAMPAIGN_ID, "Campaign ID",
                        Field.CAMPAIGN_NAME, "Campaign name",
                        Field.AD_ID, "Ad ID",
                        Field.IMPRESSIONS, "Impressions",
                        Field.CLICKS, "Link clicks",
                        Field.SPEND, "Amount spent (EUR)",
                        Field.CONVERSIONS, "Purchases",
                        Field.REVENUE, "Purchases conversion value"));
        assertThat(mapping.dimensions()).containsExactly("Ad set name", "Ad name", "Age", "Gender");
        assertThat(detected.warnings())
                .anyMatch(w -> w.contains("\"Link clicks\", not from \"Clicks (all)\""))
                .anyMatch(w -> w.contains("\"Purchases\", not from \"Results\""));
        assertThat(detected.confidence()).isGreaterThan(0.9);
    }

    @Test
    void aMetaExportForAWholePeriodIsWarnedOf() throws IOException {
        var detected = detect("""
                Campaign name,Reporting starts,Reporting ends,Impressions,Amount spent (USD),Results
                Spring,2026-01-01,2026-01-31,100,4.50,2
                """);

        assertThat(detected.mapping().columns()).containsEntry(Field.DATE, "Reporting starts");
        assertThat(detected.mapping().dimensions()).isEmpty();
        assertThat(detected.warnings()).anyMatch(w -> w.contains("several days"));
    }

    @Test
    void aGoogleReportWithTitleAndTotals() throws IOException {
        var importing = new Importing();

        var done = importing.csv("""
                Campaign performance report
                "January 1, 2026 - January 31, 2026"
                Day,Campaign,Campaign ID,Device,Impr.,Clicks,Currency code,Cost,Conversions,Conv. value,Avg. CPC,CTR
                2025-12-30,Brand,11,Mobile,"1,200",30,GBP,"1,045.50",2.50,130.00,0.35,2.5%
                2025-12-31,Brand,11,Desktop,800, --,GBP,4.50,0.00,0.00,--,--
                Total: Campaigns, --, --, --,"2,000",30,GBP,15.00,2.50,130.00,0.50,1.5%
                Total: Account, --, --, --,"2,000",30,GBP,15.00,2.50,130.00,0.50,1.5%
                """);

        var mapping = done.plan().mapping();
        assertThat(mapping.platform()).isEqualTo("google_ads");
        assertThat(mapping.columns())
                .containsEntry(Field.IMPRESSIONS, "Impr.")
                .containsEntry(Field.SPEND, "Cost")
                .containsEntry(Field.REVENUE, "Conv. value")
                .containsEntry(Field.CURRENCY, "Currency code")
                .containsEntry(Field.CAMPAIGN_NAME, "Campaign");
        assertThat(mapping.dimensions()).containsExactly("Device");
        assertThat(done.tally().accepted()).isEqualTo(2);
        assertThat(done.tally().rejected()).isZero();
        var total = importing.by().rows().getFirst();
        assertThat(total.sums().impressions()).isEqualTo(2000);
        assertThat(total.sums().spendMicros()).isEqualTo(1_050_000_000);
        assertThat(total.sums().conversionMicros()).isEqualTo(2_500_000);
        assertThat(total.currency().getCurrencyCode()).isEqualTo("GBP");
    }

    @Test
    void thePublicFormOfTheRealFile() throws IOException {
        var detected = detect("""
                Date,ad_id,xyz_campaign_id,fb_campaign_id,age,gender,interest,Impressions,Clicks,Spent,Total_Conversion,Approved_Conversion
                31-08-2023,708746,916,103916,30-34,M,15,7350,1,1.429999948,2,1
                30-08-2023,708749,916,103917,30-34,M,16,17861,2,1.820000023,2,0
                """);
        var mapping = detected.mapping();

        assertThat(mapping.columns())
                .containsEntry(Field.CAMPAIGN_ID, "xyz_campaign_id")
                .containsEntry(Field.AD_ID, "ad_id")
                .containsEntry(Field.CONVERSIONS, "Approved_Conversion")
                .doesNotContainKey(Field.CAMPAIGN_NAME);
        assertThat(mapping.dimensions()).containsExactly("fb_campaign_id", "age", "gender", "interest");
        assertThat(mapping.dateFormat()).isEqualTo("dd-MM-yyyy");
        assertThat(mapping.platform()).isEqualTo("meta_ads");
        assertThat(mapping.currency()).isEqualTo("USD");
        assertThat(detected.warnings())
                .anyMatch(w -> w.contains("\"Approved_Conversion\", not from \"Total_Conversion\""))
                .anyMatch(w -> w.contains("USD is assumed"));
    }

    @Test
    void aGermanExportWithSemicolonsAndDecimalCommas() throws IOException {
        var mapping = mapping("""
                Tag;Kampagne;Impressionen;Klicks;Kosten (EUR);Conversions
                31.12.2025;Marke;1.200;30;1.045,50;2
                """);

        assertThat(mapping.numbers()).isEqualTo(NumberStyle.COMMA);
        assertThat(mapping.dateFormat()).isEqualTo("dd.MM.yyyy");
        assertThat(mapping.currency()).isEqualTo("EUR");
        assertThat(mapping.columns()).containsEntry(Field.SPEND, "Kosten (EUR)").containsEntry(Field.CLICKS, "Klicks");
    }

    @Test
    void aLinkedInExportAndOwnTitlesInOtherOrder() throws IOException {
        assertThat(mapping("""
                        Start Date (in UTC),Campaign Group Name,Campaign Name,Campaign ID,Currency,Total Spent,Impressions,Clicks
                        1/31/2026,Group,Spring,5,EUR,10.5,100,5
                        """))
                .satisfies(mapping -> assertThat(mapping.platform()).isEqualTo("linkedin_ads"))
                .satisfies(mapping -> assertThat(mapping.dateFormat()).isEqualTo("MM/dd/yyyy"))
                .satisfies(mapping -> assertThat(mapping.dimensions()).containsExactly("Campaign Group Name"));
        assertThat(mapping("spend_usd\tclicks\tcampaignName\tdate\n1.5\t3\tA\t2026-01-01\n")
                        .columns())
                .containsEntry(Field.SPEND, "spend_usd")
                .containsEntry(Field.CAMPAIGN_NAME, "campaignName");
    }

    @Test
    void theCurrencyIsReadFromSigns() throws IOException {
        assertThat(mapping("Day,Campaign,Cost\n2026-01-01,A,€ 1.50\n").currency())
                .isEqualTo("EUR");
        assertThat(mapping("Day,Campaign,Cost\n2026-01-01,A,$1.50\n").currency())
                .isEqualTo("USD");
        assertThat(mapping("Day,Campaign,Cost\n2026-01-01,A,1.50\n").currency()).isEqualTo("USD");
    }

    @Test
    void daysAboveTwelveFarDownDecide() throws IOException {
        var csv = new StringBuilder("Date,Campaign,Clicks\n");
        for (int i = 0; i < 5_000; i++) csv.append("01/02/2026,A").append(i).append(",1\n");

        assertThat(detect(csv.toString()).warnings()).anyMatch(w -> w.contains("cannot be told apart"));
        assertThat(mapping(csv + "13/02/2026,A,1\n").dateFormat()).isEqualTo("dd/MM/yyyy");
        assertThat(mapping(csv + "02/13/2026,A,1\n").dateFormat()).isEqualTo("MM/dd/yyyy");
    }

    @Test
    void whatIsMissingIsSaidAndTheRestStillShown() throws IOException {
        var detected = detect("foo,bar\n1,x\n");

        assertThat(detected.problems()).extracting("field").containsExactly("date", "campaign_id", "impressions");
        assertThat(detected.confidence()).isLessThan(0.3);
        assertThat(detect("Day,Campaign,Cost (ZZZ)\n2026-01-01,A,1\n").problems())
                .extracting("field")
                .containsExactly("currency");
    }

    @Test
    void emptyFilesAreRefused() {
        for (var csv : List.of("", "\n\n", "Day,Campaign,Clicks\n", "no table here\nnone at all\n"))
            assertThatThrownBy(() -> detect(csv)).isInstanceOf(InvalidFile.class);
    }

    @Test
    void aMappingThatNamesColumnsIsComplete() throws IOException {
        var csv = "Day,Campaign,Clicks,Cost,Age\n2026-01-01,A,1,2,18\n";
        var named = new MappingRequest(
                "google_ads",
                "EUR",
                "",
                Map.of(Field.DATE, "day", Field.CAMPAIGN_NAME, "Campaign", Field.SPEND, "Cost"),
                false,
                List.of());

        var detected = detect(csv, named);

        assertThat(detected.problems()).isEmpty();
        assertThat(detected.mapping().columns()).doesNotContainKey(Field.CLICKS).containsEntry(Field.DATE, "Day");
        assertThat(detected.mapping().dimensions()).isEmpty();
        assertThat(detected.mapping().currency()).isEqualTo("EUR");
    }

    @Test
    void aMappingWithoutColumnsOnlyCorrectsWhatItNames() throws IOException {
        var csv = "Day,Campaign,Clicks\n01-02-2026,A,1\n";
        var detected = detect(csv, new MappingRequest("", "GBP", "MM-dd-yyyy", Map.of(), true, List.of()));

        assertThat(detected.mapping().currency()).isEqualTo("GBP");
        assertThat(detected.mapping().dateFormat()).isEqualTo("MM-dd-yyyy");
        assertThat(detected.mapping().columns()).containsEntry(Field.CLICKS, "Clicks");
        assertThat(detected.warnings()).noneMatch(w -> w.contains("cannot be told apart"));
    }
}
