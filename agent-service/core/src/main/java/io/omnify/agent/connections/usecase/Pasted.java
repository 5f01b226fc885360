package io.omnify.agent.connections.usecase;

import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.ConnectorDescription.Field;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a person pasted; says of what is wrong which field it is, and never what was in it. */
final class Pasted {
    private static final String TOKEN = "access_token";
    private static final String REFRESH = "refresh_token";
    private static final int LONGEST = 8_000;

    private Pasted() {}

    static Credentials read(ConnectorDescription platform, Map<String, String> pasted) {
        var problems = new ArrayList<FieldProblem>();
        for (var field : platform.fields())
            if (field.required() && pasted.getOrDefault(field.name(), "").isBlank())
                problems.add(problem(field.name(), "is required"));
        pasted.forEach((name, value) -> check(platform, name, value, problems));
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
        var settings = new HashMap<>(pasted);
        var token = settings.remove(TOKEN);
        var refresh = settings.remove(REFRESH);
        return new Credentials(
                token == null ? "" : token.strip(),
                null,
                refresh == null || refresh.isBlank() ? null : refresh.strip(),
                null,
                List.of(),
                settings);
    }

    private static void check(
            ConnectorDescription platform, String name, String value, ArrayList<FieldProblem> problems) {
        var known = platform.fields().stream().map(Field::name).anyMatch(name::equals);
        if (!known && !name.equals(TOKEN)) problems.add(problem(name, "is not asked for"));
        else if (value.length() > LONGEST) problems.add(problem(name, "is too long"));
        else if (value.chars().anyMatch(c -> c < 0x20 || c > 0x7E))
            problems.add(problem(name, "must have plain characters only"));
    }

    private static FieldProblem problem(String field, String message) {
        return new FieldProblem("credentials." + field, message);
    }
}
