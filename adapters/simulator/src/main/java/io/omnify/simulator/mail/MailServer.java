package io.omnify.simulator.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Stands in for the mail servers of the world: takes every letter over SMTP and delivers none. */
@Singleton
class MailServer {
    private static final Logger LOG = Logger.getLogger(MailServer.class);
    private static final int NONE = 0;

    private final Letters letters;
    private final int port;
    private @Nullable GreenMail server;

    MailServer(Letters letters, @ConfigProperty(name = "omnify.simulator.mail-port") int port) {
        this.letters = letters;
        this.port = port;
    }

    void start(@Observes StartupEvent event) {
        if (port == NONE) return;
        var setup = new ServerSetup(Math.max(port, 0), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        var started = new GreenMail(setup)
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        started.start();
        started.getUserManager().setMessageDeliveryHandler((message, to) -> take(started, message, to));
        server = started;
        LOG.infof("letters are taken in port=%d", started.getSmtp().getPort());
    }

    /** Where it listens, when the configuration left that open. */
    int port() {
        return server == null ? NONE : server.getSmtp().getPort();
    }

    /** Our own list is what people read; the server's mailboxes stay empty but for the letter at hand. */
    private GreenMailUser take(GreenMail started, MovingMessage message, MailAddress to)
            throws MessagingException, UserException {
        try {
            started.purgeEmailFromAllMailboxes();
            var sender = message.getReturnPath();
            var from = sender == null ? "" : sender.getEmail();
            letters.add(from, to.getEmail(), MimeText.of(message.getMessage()));
        } catch (IOException | com.icegreen.greenmail.store.FolderException e) {
            throw new MessagingException("not taken", new IOException(e));
        }
        var users = started.getUserManager();
        var sink = users.getUser("sink");
        return sink != null ? sink : users.createUser("sink@localhost", "sink", "");
    }

    void stop(@Observes ShutdownEvent event) {
        if (server != null) server.stop();
    }
}
