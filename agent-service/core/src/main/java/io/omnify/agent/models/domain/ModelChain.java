package io.omnify.agent.models.domain;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The models of an agent in the order they are asked; empty means the platform's default alone. */
public record ModelChain(List<ModelChoice> links) {
    public static final ModelChain DEFAULT = new ModelChain(List.of());

    private static final int LONGEST = 5;
    private static final Pattern MODEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/@-]{0,127}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public ModelChain {
        links = List.copyOf(links);
    }

    /** A chain of one; of none when no model is named. */
    public static ModelChain of(@Nullable String model) {
        return model == null || model.isBlank() ? DEFAULT : new ModelChain(List.of(ModelChoice.of(model.strip())));
    }

    /** The model that is asked first; empty for the platform's default. */
    public Optional<String> first() {
        return links.stream().findFirst().map(ModelChoice::model);
    }

    /**
     * Whom to ask about what these models say and hear, such as a judge; name is null for whichever model is usual
     * there. What goes to a server or an account of the organisation's own goes to nobody else for that; which models
     * such a server has is known only of those in the chain, so for any other name it is asked for the usual one.
     */
    public ModelChoice beside(@Nullable String name, ModelChoice standard) {
        var own = links.stream().filter(ModelChoice::isOwn).findFirst();
        var named = links.stream()
                .filter(link -> link.model().equals(name) && link.isOwn() == own.isPresent())
                .findFirst();
        if (named.isPresent()) return named.get();
        var usual = own.orElse(standard);
        return name == null || usual.baseUrl() != null ? usual : new ModelChoice(name, null, usual.keyRef());
    }

    /** What is wrong with it, each with the field a person would look at. */
    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (links.size() > LONGEST) problems.add(new FieldProblem("models", "must be at most " + LONGEST));
        for (int i = 0; i < links.size(); i++) {
            check("models[" + i + "]", links.get(i), problems);
            if (links.indexOf(links.get(i)) < i)
                problems.add(new FieldProblem("models[" + i + "]", "is there already"));
        }
        return List.copyOf(problems);
    }

    private static void check(String at, ModelChoice link, List<FieldProblem> problems) {
        if (!MODEL.matcher(link.model()).matches()) {
            problems.add(new FieldProblem(at + ".model", "must be a model's name"));
        }
        var baseUrl = link.baseUrl();
        if (baseUrl != null && !isAddress(baseUrl)) {
            problems.add(
                    new FieldProblem(at + ".base_url", "must be an http(s) address without user, query or fragment"));
        }
        var keyRef = link.keyRef();
        if (keyRef != null && !KEY.matcher(keyRef).matches()) {
            problems.add(new FieldProblem(at + ".key_ref", "must be the name of a secret"));
        }
    }

    private static boolean isAddress(String text) {
        try {
            var uri = new URI(text);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
