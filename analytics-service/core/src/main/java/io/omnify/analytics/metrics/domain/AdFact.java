package io.omnify.analytics.metrics.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.Currency;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one advertisement (or campaign) earned on one day in one slice of the audience: the smallest thing counted.
 * The advertisement's id is empty where the export has none.
 */
public record AdFact(
        String platform,
        LocalDate date,
        Campaign campaign,
        String adId,
        SortedMap<String, String> dimensions,
        Currency currency,
        Figures figures) {
    private static final int IDENTITY_BYTES = 12;

    public AdFact {
        dimensions = Collections.unmodifiableSortedMap(new TreeMap<>(dimensions));
    }

    /**
     * The same for every statement about the same advertisement, day and slice, whatever the numbers say. Names that
     * only describe an id (an ad's name beside its id) are left out: renaming an ad must not count it twice. It begins
     * with the day, so that facts imported together are stored together.
     */
    public String identity() {
        var digest = sha256();
        part(digest, platform);
        part(digest, date.toString());
        part(digest, campaign.key());
        part(digest, adId);
        for (var dimension : dimensions.entrySet()) {
            if (describesAnId(dimension.getKey())) continue;
            part(digest, dimension.getKey());
            part(digest, dimension.getValue());
        }
        var bytes = ByteBuffer.wrap(digest.digest(), 0, IDENTITY_BYTES);
        return date.format(DateTimeFormatter.BASIC_ISO_DATE)
                + new String(Base64.getUrlEncoder().encode(bytes.slice()).array(), StandardCharsets.US_ASCII);
    }

    /** Same numbers in the same currency. */
    public boolean states(AdFact other) {
        return figures.equals(other.figures) && currency.equals(other.currency);
    }

    private boolean describesAnId(String dimension) {
        if (dimension.equals("ad_name")) return !adId.isEmpty();
        return dimension.endsWith("_name") && has(dimension.substring(0, dimension.length() - "name".length()) + "id");
    }

    private boolean has(String dimension) {
        return dimensions.containsKey(dimension);
    }

    private static void part(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
