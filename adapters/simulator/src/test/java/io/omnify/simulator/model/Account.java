package io.omnify.simulator.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** An ad account made up by a test, which therefore knows the truth about it. */
final class Account {
    record Ad(Map<String, String> where, long impressions, long clicks, BigDecimal spend, long conversions) {}

    record Sums(long impressions, long clicks, BigDecimal spend, long conversions) {
        static final Sums NONE = new Sums(0, 0, BigDecimal.ZERO, 0);

        Sums plus(Ad ad) {
            return new Sums(
                    impressions + ad.impressions,
                    clicks + ad.clicks,
                    spend.add(ad.spend),
                    conversions + ad.conversions);
        }

        /** Null when nothing converted. */
        String cost() {
            return conversions == 0
                    ? null
                    : spend.divide(BigDecimal.valueOf(conversions), 2, RoundingMode.HALF_UP)
                            .toPlainString();
        }
    }

    final List<Ad> ads = new ArrayList<>();
    final List<String> dimensions;

    Account(List<String> dimensions) {
        this.dimensions = dimensions;
    }

    static Account random(long seed) {
        var random = new Random(seed);
        var dimensions = List.of("age", "gender", "interest").subList(0, random.nextInt(4));
        var account = new Account(dimensions);
        int campaigns = 1 + random.nextInt(7);
        for (int c = 0; c < campaigns; c++) {
            boolean converts = random.nextInt(5) > 0;
            boolean spends = random.nextInt(8) > 0;
            for (int i = random.nextInt(12) + 1; i > 0; i--) {
                var where = new LinkedHashMap<String, String>();
                where.put("campaign", "Campaign " + (char) ('A' + c));
                dimensions.forEach(d -> where.put(d, d + random.nextInt(4)));
                var spend = spends ? BigDecimal.valueOf(random.nextInt(500_000), 2) : BigDecimal.ZERO;
                account.ads.add(new Ad(
                        where,
                        random.nextInt(1_000_000),
                        random.nextInt(5000),
                        spend,
                        converts ? random.nextInt(40) : 0));
            }
        }
        return account;
    }

    Map<String, Sums> by(String dimension) {
        var sums = new LinkedHashMap<String, Sums>();
        for (Ad ad : ads) sums.merge(ad.where.get(dimension), Sums.NONE.plus(ad), (a, b) -> a.plus(ad));
        return sums;
    }

    Sums totals() {
        return ads.stream().reduce(Sums.NONE, Sums::plus, (a, b) -> a);
    }

    /** Answers as analytics does: counts are numbers, money is money, a ratio of nothing is null. */
    String query(ObjectNode arguments) {
        String by = arguments.path("by").path(0).asText();
        ObjectNode result = Json.NODES.objectNode();
        var rows = result.putArray("rows");
        by(by).forEach((value, sums) -> figures(rows.addObject().put(by, value), sums));
        figures(result.putObject("totals"), totals());
        var names = result.putArray("dimensions");
        dimensions.forEach(names::add);
        return Json.write(result.put("currency", "USD")
                .put("as_of", "2026-01-31T00:00:00Z")
                .put("truncated", false));
    }

    private static void figures(ObjectNode row, Sums sums) {
        row.put("impressions", sums.impressions).put("clicks", sums.clicks).put("conversions", sums.conversions);
        row.putObject("spend")
                .put("amount", sums.spend.setScale(2).toPlainString())
                .put("currency", "USD");
        if (sums.cost() == null) row.putNull("cpa");
        else row.putObject("cpa").put("amount", sums.cost()).put("currency", "USD");
    }
}
