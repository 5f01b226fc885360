package io.omnify.agent.campaigns.usecase;

import io.omnify.agent.campaigns.domain.CampaignDraft;
import io.omnify.agent.platforms.domain.Audience;
import io.omnify.agent.platforms.domain.Creative;
import io.omnify.agent.platforms.domain.Objective;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a campaign is called, what it is for, whom it is shown to and what they see. */
final class Words {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_HEADLINE = 150;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST = 20;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 65;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldProblem> problems;

    Words(List<FieldProblem> problems) {
        this.problems = problems;
    }

    private void wrong(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    String name(@Nullable String name) {
        var text = text("name", name, LONGEST_NAME);
        if (text.endsWith("]")) wrong("name", "must not end with a bracket");
        return text;
    }

    @Nullable
    Objective objective(@Nullable String code) {
        var found = Optional.ofNullable(code).flatMap(Objective::ofCode);
        var codes = Arrays.stream(Objective.values()).map(Objective::code).toList();
        if (found.isEmpty()) wrong("objective", "must be one of " + String.join(", ", codes));
        return found.orElse(null);
    }

    @Nullable
    Audience audience(CampaignDraft.@Nullable Viewers viewers) {
        if (viewers == null) return null;
        if (viewers.countries() == null || viewers.countries().isEmpty()) {
            wrong("audience.countries", "must name at least one");
            return null;
        }
        var countries = viewers.countries();
        if (!COUNTRIES.containsAll(countries) || countries.size() > COUNTRIES.size())
            wrong("audience.countries", "must be ISO 3166-1 codes such as DE");
        int youngest = Objects.requireNonNullElse(viewers.minAge(), YOUNGEST);
        int oldest = Objects.requireNonNullElse(viewers.maxAge(), OLDEST);
        boolean ages = youngest >= YOUNGEST && oldest <= OLDEST && youngest <= oldest;
        if (!ages) wrong("audience.min_age", "ages are 18 to 65, the younger first");
        var interests = few("audience.interests", viewers.interests());
        var lists = few("audience.lists", viewers.lists());
        return ages ? new Audience(countries, youngest, oldest, interests, lists) : null;
    }

    private List<String> few(String field, @Nullable List<String> words) {
        var all = words == null ? List.<String>of() : words;
        boolean odd = all.stream().anyMatch(each -> each.isBlank() || each.length() > LONGEST_NAME);
        if (all.size() > MOST || odd) wrong(field, "must be at most " + MOST + " short words");
        return all;
    }

    List<Creative> creatives(@Nullable List<CampaignDraft.Ad> ads) {
        var all = new ArrayList<Creative>();
        if (ads == null) return all;
        if (ads.size() > MOST) wrong("creatives", "are at most " + MOST);
        for (int i = 0; i < Math.min(MOST, ads.size()); i++) {
            var field = "creatives[" + i + "]";
            var ad = ads.get(i);
            var headline = text(field + ".headline", ad.headline(), LONGEST_HEADLINE);
            var text = text(field + ".text", ad.text(), LONGEST_TEXT);
            var link = address(field + ".link", ad.link());
            var image = ad.image() == null ? null : address(field + ".image", ad.image());
            if (link != null) all.add(new Creative(headline, text, link, image));
        }
        return all;
    }

    private String text(String field, @Nullable String value, int longest) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty() || text.length() > longest) wrong(field, "must have 1 to " + longest + " characters");
        else if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) wrong(field, "must have no control characters");
        return text;
    }

    private @Nullable URI address(String field, @Nullable String text) {
        try {
            var uri = new URI(text == null ? "" : text);
            if ("https".equals(uri.getScheme()) && uri.getHost() != null) return uri;
        } catch (URISyntaxException e) {
            // said below
        }
        wrong(field, "must be an address that begins with https://");
        return null;
    }
}
