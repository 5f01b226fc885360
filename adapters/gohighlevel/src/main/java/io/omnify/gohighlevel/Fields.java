package io.omnify.gohighlevel;

import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The vendor's names of fields in ours, so that a person sees what they wrote and not what we made of it. */
final class Fields {
    private static final Pattern NAMED = Pattern.compile("(?:property )?([A-Za-z][A-Za-z0-9_]*)\\b.*");
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("email", "email"),
            Map.entry("phone", "phone"),
            Map.entry("companyName", "company"),
            Map.entry("source", "source"),
            Map.entry("customFields", "custom"),
            Map.entry("tags", "tags"),
            Map.entry("contactId", "contact"),
            Map.entry("pipelineId", "pipeline"),
            Map.entry("pipelineStageId", "stage"),
            Map.entry("monetaryValue", "value"),
            Map.entry("status", "status"),
            Map.entry("message", "body"),
            Map.entry("html", "body"),
            Map.entry("subject", "subject"),
            Map.entry("emailFrom", "from"),
            Map.entry("userId", "user_id"),
            Map.entry("scheduleConfig", "at"),
            Map.entry("recipients", "recipients"));

    private Fields() {}

    /** The sentence begins with the name of the field, where it is about one. */
    static Stream<FieldProblem> problem(String sentence) {
        var named = NAMED.matcher(sentence);
        if (!named.matches()) return Stream.empty();
        var ours = OURS.get(named.group(1));
        return ours == null ? Stream.empty() : Stream.of(new FieldProblem(ours, sentence));
    }
}
