package io.omnify.local.client;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** The export of an ad account that never was: made from a seed, with the truth about it computed beside it. */
public final class AdExport {
    private static final List<String> CAMPAIGNS =
            List.of("Spring Launch", "Brand Search", "Retargeting", "Summer Video", "Newsletter");
    private static final List<String> AGES = List.of("18-24", "25-34", "35-44", "45-54");
    private static final List<String> GENDERS = List.of("female", "male");
    private static final String HEADER = "Reporting starts,Reporting ends,Campaign name,Campaign ID,Ad name,Ad ID,"
            + "Age,Gender,Impressions,Link clicks,Amount spent (USD),Purchases";

    private final List<String> lines = new ArrayList<>(List.of(HEADER));
    private final Map<String, Truth> truths = new LinkedHashMap<>();

    /** What the file says about one campaign. */
    public record Truth(String campaign, long impressions, long clicks, BigDecimal spend, long conversions) {
        Truth plus(long moreImpressions, long moreClicks, BigDecimal moreSpend, long moreConversions) {
            return new Truth(
                    campaign,
                    impressions + moreImpressions,
                    clicks + moreClicks,
                    spend.add(moreSpend),
                    conversions + moreConversions);
        }

        public BigDecimal costPerConversion() {
            return spend.divide(BigDecimal.valueOf(conversions), 2, RoundingMode.HALF_UP);
        }
    }

    public AdExport(long seed, int days) {
        var random = new Random(seed);
        var begin = LocalDate.of(2026, 3, 1);
        for (int c = 0; c < CAMPAIGNS.size(); c++) {
            // How well a campaign converts is what the agents have to find out.
            var price = 0.2 + random.nextDouble() * 1.2;
            var conversion = 0.02 + random.nextDouble() * 0.12;
            for (int day = 0; day < days; day++) addDay(random, c, begin.plusDays(day), price, conversion);
        }
    }

    private void addDay(Random random, int campaign, LocalDate day, double price, double conversion) {
        for (var age : AGES) {
            for (var gender : GENDERS) {
                var impressions = 500 + random.nextInt(4_000);
                var clicks = 20 + random.nextInt(80);
                var cents = Math.round(clicks * price * (80 + random.nextInt(40)));
                var conversions = Math.round(clicks * conversion * random.nextDouble() * 2);
                add(campaign, day, age + "," + gender, new long[] {impressions, clicks, cents, conversions});
            }
        }
    }

    private void add(int campaign, LocalDate day, String segment, long[] figures) {
        var name = CAMPAIGNS.get(campaign);
        var spend = BigDecimal.valueOf(figures[2], 2);
        var first = new Truth(name, 0, 0, BigDecimal.ZERO, 0);
        var before = truths.getOrDefault(name, first);
        truths.put(name, before.plus(figures[0], figures[1], spend, figures[3]));
        lines.add("%s,%s,%s,%d,%s ad,%d,%s,%d,%d,%s,%d"
                .formatted(
                        day,
                        day,
                        name,
                        1_000 + campaign,
                        name,
                        9_000 + campaign,
                        segment,
                        figures[0],
                        figures[1],
                        spend.toPlainString(),
                        figures[3])
                .toString());
    }

    public String csv() {
        return String.join("\n", lines) + "\n";
    }

    public int size() {
        return lines.size() - 1;
    }

    /** The campaigns, the cheapest conversion first. */
    public List<Truth> ranking() {
        return truths.values().stream()
                .sorted(Comparator.comparing(Truth::costPerConversion))
                .toList();
    }

    public static String fileName(long seed) {
        return String.format(Locale.ROOT, "meta-export-%d.csv", seed);
    }
}
