package io.omnify.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.regex.Pattern;

/** What people find in their mailboxes; letters come a little later than answers. */
@Singleton
public class MailBox {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([\\w-]+)");

    private final MockMailbox sent;

    public MailBox(MockMailbox sent) {
        this.sent = sent;
    }

    List<Mail> of(String address) {
        return sent.getMailsSentTo(address);
    }

    Mail next(String address, String subject) {
        return await().until(
                        () -> of(address).stream()
                                .filter(mail -> mail.getSubject().equals(subject))
                                .toList(),
                        found -> !found.isEmpty())
                .getLast();
    }

    /** The secret in the newest letter with this subject, the same in both of its forms. */
    String token(String address, String subject) {
        var mail = next(address, subject);
        var token = TOKEN.matcher(mail.getText())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(mail.getHtml()).contains("token=" + token);
        return token;
    }
}
