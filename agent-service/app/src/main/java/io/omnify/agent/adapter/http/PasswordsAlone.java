package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import java.util.ArrayList;
import java.util.List;

/** Whom a password alone lets into an organisation that asks for no second factor. */
final class PasswordsAlone {
    private static final String HAS_ONE = "mfa";

    private PasswordsAlone() {}

    /**
     * @param me whoever asked, as auth-service shows them themselves
     * @param members with {@code mfa} for those who may change members, without for others
     */
    static List<Finding> of(JsonNode me, List<JsonNode> members) {
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                Severity.HIGH,
                "organization",
                "The organisation lets people in without a second factor.",
                "Require a second factor in the organisation's settings."));
        if (members.stream().anyMatch(member -> member.has(HAS_ONE))) {
            members.stream()
                    .filter(PasswordsAlone::isOpen)
                    .map(PasswordsAlone::open)
                    .forEach(findings::add);
        } else {
            if (!me.at("/mfa/totp").asBoolean()) findings.add(open(me));
            findings.add(hidden());
        }
        return findings;
    }

    private static boolean isOpen(JsonNode member) {
        return member.path("status").asText().equals("active")
                && !member.path(HAS_ONE).asBoolean();
    }

    private static Finding open(JsonNode person) {
        return new Finding(
                Severity.MEDIUM,
                "user/" + person.path("user_id").asText(),
                person.path("full_name").asText("Somebody") + " has no second factor.",
                "They can set one up in their profile.");
    }

    private static Finding hidden() {
        return new Finding(
                Severity.LOW,
                "members",
                "Who else has no second factor is not shown to whoever asked.",
                "Have somebody ask who may change members.");
    }
}
