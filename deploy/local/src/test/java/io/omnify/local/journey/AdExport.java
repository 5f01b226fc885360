package io.omnify.local.journey;

import static java.math.RoundingMode.HALF_UP;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** An export of an ad account and the truth about it, computed here and by nobody else. */
record AdExport(byte[] csv, int lines, Map<String, Truth> campaigns) {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    /** What is true of one campaign. */
    record Truth(long impressions, long clicks, BigDecimal spend, long conversions) {
        static final Truth NOTHING = new Truth(0, 0, BigDecimal.ZERO, 0);

        Truth plus(long shown, long clicked, BigDecimal spent, long converted) {
            return new Truth(impressions + shown, clicks + clicked, spend.add(spent), conversions + converted);
        }

        BigDecimal costPerConversion() {
            return spend.divide(BigDecimal.valueOf(conversions), 2, HALF_UP);
        }
    }

    /** The account of a shop that does not exist: other seed, other truth. */
    static AdExport generated(long seed) {
        var random = new Random(seed);
        var truth = new TreeMap<String, Truth>();
        var text = new StringBuilder("Date,ad_id,xyz_campaign_id,age,gender,Impressions,Clicks,Spent,"
                + "Total_Conversion,Approved_Conversion\n");
        int lines = 0;
        for (int campaign = 0; campaign < 3 + random.nextInt(4); campaign++) {
            var name = Integer.toString(2000 + random.nextInt(1000) * 7 + campaign);
            double price = 0.2 + random.nextDouble() * 3;
            for (int ad = 0; ad < 20 + random.nextInt(60); ad++, lines++) {
                long impressions = 100 + random.nextInt(50_000);
                long clicks = random.nextInt((int) (impressions / 50) + 1);
                var spend = BigDecimal.valueOf(clicks * price).setScale(2, HALF_UP);
                long approved = ad == 0 ? 1 + random.nextInt(3) : random.nextInt(4);
                truth.merge(
                        name,
                        Truth.NOTHING.plus(impressions, clicks, spend, approved),
                        (a, b) -> a.plus(b.impressions(), b.clicks(), b.spend(), b.conversions()));
                text.append(String.join(
                                ",",
                                DATE.format(LocalDate.of(2024, 3, 1).plusDays(random.nextInt(31))),
                                Integer.toString(700_000 + lines),
                                name,
                                List.of("30-34", "35-39", "40-44").get(random.nextInt(3)),
                                random.nextBoolean() ? "M" : "F",
                                Long.toString(impressions),
                                Long.toString(clicks),
                                spend.toPlainString(),
                                Long.toString(approved + random.nextInt(5)),
                                Long.toString(approved)))
                        .append('\n');
            }
        }
        return new AdExport(text.toString().getBytes(UTF_8), lines, truth);
    }

    /** A real account's export with the sums its owners know. */
    static AdExport real(Path file) {
        try {
            return new AdExport(
                    Files.readAllBytes(file),
                    1143,
                    Map.of(
                            "916", new Truth(482_925, 113, new BigDecimal("149.71"), 24),
                            "936", new Truth(8_128_187, 1_984, new BigDecimal("2893.37"), 183),
                            "1178", new Truth(204_823_716, 36_068, new BigDecimal("55662.15"), 872)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> cheapestFirst() {
        var names = new ArrayList<>(campaigns.keySet());
        names.sort(Comparator.comparing(name -> campaigns
                .get(name)
                .spend()
                .divide(BigDecimal.valueOf(campaigns.get(name).conversions()), 9, HALF_UP)));
        return names;
    }
}
