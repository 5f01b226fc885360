package io.omnify.auth.mail.usecase;

import io.omnify.auth.mail.domain.Mail;
import io.omnify.auth.mail.port.Mailer;
import io.omnify.auth.port.Background;
import io.omnify.auth.port.Patience;
import java.time.Duration;
import java.util.List;

/**
 * Sends a letter without letting anybody wait for it: how long it takes would tell whether there was one to send. What
 * cannot be delivered in a few minutes is given up; people ask again for a letter that did not come.
 */
public final class SendMail {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(1));

    private final Mailer mailer;
    private final Background background;
    private final Patience patience;

    public SendMail(Mailer mailer, Background background, Patience patience) {
        this.mailer = mailer;
        this.background = background;
        this.patience = patience;
    }

    public void handle(Mail mail) {
        background.run(() -> deliver(mail));
    }

    private void deliver(Mail mail) {
        for (var pause : PAUSES) {
            try {
                mailer.send(mail);
                return;
            } catch (RuntimeException away) {
                patience.pause(pause);
            }
        }
        mailer.send(mail);
    }
}
