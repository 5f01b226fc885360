package io.omnify.agent.adapter.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.domain.Check.Severity;
import io.omnify.agent.compliance.port.Examination;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What only auth-service knows: second factors, keys, and whether the audit trail is whole. */
@Singleton
public final class AccountExaminations {
    private static final Duration STALE = Duration.ofDays(90);
    private static final int MOST_KEYS = 200;

    private final AccountsApi api;
    private final Colleagues colleagues;
    private final InstantSource clock;

    AccountExaminations(@ConfigProperty(name = "omnify.auth.url") URI url, Colleagues colleagues, InstantSource clock) {
        this.colleagues = colleagues;
        this.clock = clock;
        this.api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(url)
                .connectTimeout(2, TimeUnit.SECONDS)
                .readTimeout(10, TimeUnit.SECONDS)
                .build(AccountsApi.class);
    }

    public List<Examination> all() {
        return List.of(
                new AccountExamination("second_factor", asker -> secondFactor(asker.authorization())),
                new AccountExamination("stale_keys", asker -> keys(api.keys(asker.authorization(), MOST_KEYS))),
                new AccountExamination("audit_chain", asker -> chain(api.verify(asker.authorization()))));
    }

    /** Where the organisation asks for one nobody gets in without. */
    private List<Finding> secondFactor(String authorization) {
        var me = api.me(authorization);
        return me.at("/mfa/required").asBoolean() ? List.of() : PasswordsAlone.of(me, colleagues.all(authorization));
    }

    private List<Finding> keys(JsonNode keys) {
        var findings = new ArrayList<Finding>();
        for (var key : keys) {
            if (!key.path("status").asText().equals("active")) continue;
            if (isStale(key)) {
                findings.add(about(key, Severity.MEDIUM, "was not used for " + STALE.toDays() + " days", "Revoke it."));
            }
            if (key.path("expires_at").isMissingNode() || key.path("expires_at").isNull()) {
                findings.add(about(key, Severity.LOW, "never expires", "Make it anew with an end."));
            }
        }
        if (keys.size() == MOST_KEYS) {
            findings.add(new Finding(
                    Severity.LOW,
                    "api_keys",
                    "Only the newest " + MOST_KEYS + " keys were examined.",
                    "Revoke old ones."));
        }
        return findings;
    }

    private boolean isStale(JsonNode key) {
        var used = key.path("last_used_at").asText("");
        var since =
                used.isEmpty() || used.equals("null") ? key.path("created_at").asText() : used;
        return Instant.parse(since).plus(STALE).isBefore(clock.instant());
    }

    private static Finding about(JsonNode key, Severity severity, String fact, String advice) {
        var subject = "api_key/" + key.path("key_id").asText();
        return new Finding(severity, subject, "The key " + key.path("name").asText() + " " + fact + ".", advice);
    }

    private List<Finding> chain(JsonNode verified) {
        if (verified.path("valid").asBoolean()) return List.of();
        return List.of(new Finding(
                Severity.HIGH,
                "audit_logs",
                "The audit trail is broken at entry "
                        + verified.path("first_broken").asText() + ".",
                "Compare it with an export from before, and find out who could write to the database."));
    }
}
