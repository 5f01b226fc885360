package io.omnify.google;

import io.omnify.agent.platforms.domain.CampaignSpec;
import io.omnify.agent.platforms.domain.Creative;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words people see and the words they have searched for. Google asks for three headlines and two descriptions; they
 * are taken from the creatives, in their order, and from the address they lead to. Without enough of them there is no
 * advertisement, and Google says of the campaign that it has none.
 */
final class Advertisement {
    private static final int HEADLINE = 30;
    private static final int DESCRIPTION = 90;
    private static final int KEYWORD = 80;
    private static final int FEWEST_HEADLINES = 3;
    private static final int FEWEST_DESCRIPTIONS = 2;
    private static final int MOST_HEADLINES = 15;
    private static final int MOST_DESCRIPTIONS = 4;
    private static final int MOST_KEYWORDS = 20;
    private static final int MOST_WORDS = 10;
    private static final int GROUP = -3;

    private Advertisement() {}

    /** Nothing for a campaign without creatives. */
    static List<Wire.Operation> of(CampaignSpec spec, String customer, String campaign) {
        if (spec.creatives().isEmpty()) return List.of();
        var operations = new ArrayList<Wire.Operation>();
        var group = customer + "/adGroups/" + GROUP;
        operations.add(Wire.Operation.adGroup(
                new Wire.AdGroup(group, spec.platformName(), campaign, "ENABLED", "SEARCH_STANDARD")));
        ad(spec.creatives(), group).ifPresent(ad -> operations.add(Wire.Operation.ad(ad)));
        for (var keyword : keywords(spec))
            operations.add(Wire.Operation.keyword(
                    new Wire.AdGroupCriterion(group, "ENABLED", new Wire.Keyword(keyword, "BROAD"))));
        return operations;
    }

    private static Optional<Wire.AdGroupAd> ad(List<Creative> creatives, String group) {
        var link = creatives.getFirst().link();
        var headlines = cut(
                Stream.of(
                                creatives.stream().map(Creative::headline),
                                creatives.stream().map(Creative::text),
                                Stream.ofNullable(link.getHost()))
                        .flatMap(each -> each),
                HEADLINE,
                MOST_HEADLINES);
        var descriptions = cut(
                Stream.concat(
                        creatives.stream().map(Creative::text),
                        creatives.stream().map(Creative::headline)),
                DESCRIPTION,
                MOST_DESCRIPTIONS);
        if (headlines.size() < FEWEST_HEADLINES || descriptions.size() < FEWEST_DESCRIPTIONS) return Optional.empty();
        var words = new Wire.ResponsiveSearchAd(assets(headlines), assets(descriptions));
        return Optional.of(new Wire.AdGroupAd(group, "ENABLED", new Wire.Ad(List.of(link.toString()), words)));
    }

    private static List<Wire.Asset> assets(List<String> texts) {
        return texts.stream().map(Wire.Asset::new).toList();
    }

    /** What people are interested in, else what is offered; Google knows no signs in what is searched for. */
    private static List<String> keywords(CampaignSpec spec) {
        var interests = spec.audience().interests();
        var source = interests.isEmpty() ? spec.creatives().stream().map(Creative::headline) : interests.stream();
        var plain = source.map(text -> text.replaceAll("[^\\p{L}\\p{N}' ]", " ").strip())
                .map(text -> String.join(" ", firstOf(text.split("\\s+"))));
        return cut(plain, KEYWORD, MOST_KEYWORDS);
    }

    private static List<String> firstOf(String[] words) {
        return Stream.of(words).limit(MOST_WORDS).toList();
    }

    /** Without doubles and empty ones, each cut behind a word. */
    private static List<String> cut(Stream<String> texts, int length, int most) {
        var kept = new LinkedHashSet<String>();
        texts.map(text -> cut(text.strip(), length))
                .filter(text -> !text.isEmpty())
                .forEach(kept::add);
        return kept.stream().limit(most).toList();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) return text;
        int space = text.lastIndexOf(' ', length);
        return text.substring(0, space > 0 ? space : length).strip();
    }
}
