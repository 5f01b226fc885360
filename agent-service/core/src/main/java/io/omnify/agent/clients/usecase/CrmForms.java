package io.omnify.agent.clients.usecase;

import static io.omnify.agent.errands.usecase.PlatformForms.closed;
import static io.omnify.agent.errands.usecase.PlatformForms.form;
import static io.omnify.agent.errands.usecase.PlatformForms.money;
import static io.omnify.agent.errands.usecase.PlatformForms.some;
import static io.omnify.agent.errands.usecase.PlatformForms.text;
import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.oneOf;

import io.omnify.agent.platforms.domain.CrmProgram;
import io.omnify.agent.platforms.domain.Deal;
import io.omnify.agent.platforms.domain.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What actions with clients take. */
final class CrmForms {
    static final String CLIENT = "client_id";
    private static final int LONGEST_EMAIL = 200_000;

    private CrmForms() {}

    static Map<String, @Nullable Object> message() {
        return client(
                List.of("channel", "body"),
                object(
                        "channel", oneOf(codes(Message.Channel.values())),
                        "subject", text(200, "Of an e-mail."),
                        "body", text(LONGEST_EMAIL, "What it says.")));
    }

    static Map<String, @Nullable Object> tags() {
        var tags = some(50, text(100, "A tag."));
        return client(List.of(), object("add", tags, "remove", tags));
    }

    static Map<String, @Nullable Object> program() {
        return client(List.of("kind", "program"), object("kind", kind(), "program", text(200, "Its id at the CRM.")));
    }

    static Map<String, @Nullable Object> kinds() {
        return form(List.of("connection_id", "kind"), object("kind", kind()));
    }

    private static Map<String, @Nullable Object> kind() {
        return oneOf(codes(CrmProgram.Kind.values()));
    }

    static Map<String, @Nullable Object> nothing() {
        return form(List.of("connection_id"), object());
    }

    static Map<String, @Nullable Object> deal() {
        return client(
                List.of("name", "pipeline", "stage", "value"),
                object(
                        "name", text(200, "What it is about."),
                        "pipeline", text(200, "The pipeline's id at the CRM."),
                        "stage", stage(),
                        "status", status(),
                        "value", money("In the account's currency.")));
    }

    static Map<String, @Nullable Object> move() {
        return client(
                List.of("opportunity"),
                object(
                        "opportunity", text(200, "Its id at the CRM."),
                        "stage", stage(),
                        "status", status()));
    }

    private static Map<String, @Nullable Object> stage() {
        return text(200, "The stage's id at the CRM.");
    }

    private static Map<String, @Nullable Object> status() {
        return oneOf(codes(Deal.Status.values()));
    }

    private static Map<String, @Nullable Object> client(
            List<String> required, Map<String, @Nullable Object> properties) {
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put(CLIENT, text(100, "The client, by our id."));
        all.putAll(properties);
        var needed = new ArrayList<>(List.of(CLIENT));
        needed.addAll(required);
        return closed(List.copyOf(needed), all);
    }

    static String code(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values).map(CrmForms::code).toArray(String[]::new);
    }
}
