package io.omnify.workflow.adapter.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.omnify.workflow.definitions.port.Notation;
import io.omnify.workflow.definitions.port.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** The templates that come with the service. */
public final class ShippedTemplates implements Templates {
    private static final List<String> IDS =
            List.of("budget-check", "campaign-launch", "client-onboarding", "lead-nurture", "monthly-report");

    private final List<Template> templates;

    public ShippedTemplates(Notation notation) {
        this.templates = IDS.stream()
                .map(id -> new Template(id, notation.read(text("templates/" + id + ".yaml"))))
                .toList();
    }

    @Override
    public List<Template> all() {
        return templates;
    }

    @Override
    public Optional<Template> find(String id) {
        return templates.stream().filter(template -> template.id().equals(id)).findFirst();
    }

    private static String text(String name) {
        try (var in = ShippedTemplates.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("missing: " + name);
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
