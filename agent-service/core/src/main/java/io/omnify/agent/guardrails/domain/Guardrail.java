package io.omnify.agent.guardrails.domain;

import io.omnify.agent.shared.domain.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One rule for what an agent hears, says or does, and what happens when it is broken. */
public record Guardrail(String name, Check check, OnFailure onFailure) {
    /** What is done about a broken rule. */
    public enum OnFailure {
        /** The model is told, and answers again. */
        RETRY,
        /** What is wrong is put right here: personal data masked, forbidden words taken out. */
        REPAIR,
        /** A person decides. */
        ASK,
        /** The execution ends. */
        STOP
    }

    /** Kinds of personal data that are found by their form. */
    public enum Pii {
        EMAIL,
        PHONE,
        CARD,
        IBAN
    }

    /** What a rule looks at. */
    public sealed interface Check {
        /** The text must match, or must not. */
        record Regex(String pattern, boolean required) implements Check {
            /** What texts that keep the rule look like, so that one pattern means the same here and in forms. */
            public Map<String, @Nullable Object> form() {
                var found = Json.object("pattern", "(?i)" + pattern);
                return required ? found : Json.object("not", found);
            }
        }

        record PersonalData(Set<Pii> kinds) implements Check {
            public PersonalData {
                kinds = Set.copyOf(kinds);
            }
        }

        /** Nothing about the denied; when topics are allowed, something about one of them. */
        record Topics(List<String> deny, List<String> allow) implements Check {
            public Topics {
                deny = List.copyOf(deny);
                allow = List.copyOf(allow);
            }
        }

        /** How a brand speaks: words it never uses, and words it must. */
        record Brand(List<String> forbid, List<String> require) implements Check {
            public Brand {
                forbid = List.copyOf(forbid);
                require = List.copyOf(require);
            }
        }

        /** Another model is asked whether the rule is kept. */
        record Judge(String rule, @Nullable String model) implements Check {}

        record Form(Map<String, @Nullable Object> schema) implements Check {
            public Form {
                schema = Json.copy(schema);
            }
        }
    }
}
