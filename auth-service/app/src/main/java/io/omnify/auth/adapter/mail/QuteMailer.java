package io.omnify.auth.adapter.mail;

import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.port.Mailer;
import io.quarkus.qute.Engine;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes letters from templates, as text and HTML, and hands them to the mail server. */
@Singleton
public final class QuteMailer implements Mailer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final io.quarkus.mailer.Mailer mailer;
    private final Engine templates;
    private final String address;

    /** @param address of the dashboard, where the links lead */
    public QuteMailer(
            io.quarkus.mailer.Mailer mailer,
            Engine templates,
            @ConfigProperty(name = "omnify.public.url") String address) {
        this.mailer = mailer;
        this.templates = templates;
        this.address = address.replaceAll("/+$", "");
    }

    /** A letter before it is written: its template, its subject, and what goes into it. */
    private record Letter(String template, String subject, Map<String, String> values) {}

    @Override
    public void send(Mail mail) {
        var letter = letter(mail);
        mailer.send(io.quarkus.mailer.Mail.withHtml(mail.to(), letter.subject(), written(letter, "html"))
                .setText(written(letter, "txt")));
    }

    private String written(Letter letter, String form) {
        var template = templates.getTemplate("mails/" + letter.template() + "." + form);
        if (template == null) throw new IllegalStateException("no template " + letter.template() + "." + form);
        return template.render(new HashMap<String, Object>(letter.values()));
    }

    private Letter letter(Mail mail) {
        return switch (mail) {
            case Mail.Verification it ->
                new Letter(
                        "verification",
                        "Confirm your e-mail address",
                        values(it.name(), "/verify-email", it.token(), it.expiresAt()));
            case Mail.PasswordReset it ->
                new Letter(
                        "reset",
                        "Choose a new password",
                        values(it.name(), "/reset-password", it.token(), it.expiresAt()));
            case Mail.SignInRefused it ->
                new Letter(
                        "refused",
                        "A sign-in to your account was refused",
                        values(it.name(), "/reset-password", it.token(), it.expiresAt()));
            case Mail.PasswordChanged it -> new Letter("changed", "Your password was changed", changed(it));
            case Mail.Invitation it -> invitation(it);
        };
    }

    private Map<String, String> changed(Mail.PasswordChanged mail) {
        return Map.of("name", mail.name(), "link", address + "/forgot-password", "until", TIME.format(mail.at()));
    }

    private Letter invitation(Mail.Invitation invitation) {
        var values = new HashMap<>(values("", "/accept-invitation", invitation.token(), invitation.expiresAt()));
        values.put("organisation", invitation.organisation());
        values.put("inviter", invitation.inviter());
        values.put("role", invitation.role());
        return new Letter("invitation", "Join " + invitation.organisation() + " on Omnify", values);
    }

    private Map<String, String> values(String name, String page, String token, Instant until) {
        var link = address + page + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return Map.of("name", name, "link", link, "until", TIME.format(until));
    }
}
