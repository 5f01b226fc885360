package io.omnify.workflow.definitions.domain;

import io.omnify.auth.api.Role;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;

/** Reads who is asked, until when, and who is asked next. */
final class ApprovalCheck {
    private ApprovalCheck() {}

    static Step read(Common common, Fields input) {
        who(input);
        due(input);
        if (input.has("escalation")) {
            var next = input.inside("escalation", input.object("escalation"));
            if (!input.has("due")) input.refuse("due", "an escalation needs a due time to come after");
            who(next);
            due(next);
        }
        return new Step.Approval(common);
    }

    private static void who(Fields fields) {
        var role = fields.text("role", 100);
        if (role.isEmpty() == !fields.has("user_id"))
            fields.refuse("role", "an approval asks either a role or a user_id");
        if (!role.isEmpty() && !role.contains("${") && Role.ofCode(role).isEmpty())
            fields.refuse("role", "unknown role '" + role + "'");
    }

    private static void due(Fields fields) {
        WaitCheck.time("due", fields, ApprovalCheck::parse, "a duration such as PT24H or a time");
    }

    private static void parse(String text) {
        try {
            Duration.parse(text);
        } catch (DateTimeException e) {
            Instant.parse(text);
        }
    }
}
