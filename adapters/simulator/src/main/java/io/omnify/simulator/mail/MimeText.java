package io.omnify.simulator.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a person reads of a letter: its subject, and its text in the two forms it came in. */
record MimeText(String subject, String text, String html) {
    static MimeText of(MimeMessage message) throws MessagingException, IOException {
        var subject = message.getSubject();
        return with(message, new MimeText(subject == null ? "" : subject, "", ""));
    }

    private static MimeText with(MimePart part, MimeText sofar) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) return withAll(part, sofar);
        if (part.isMimeType("text/html")) return new MimeText(sofar.subject, sofar.text, content(part));
        if (part.isMimeType("text/plain")) return new MimeText(sofar.subject, content(part), sofar.html);
        return sofar;
    }

    private static MimeText withAll(MimePart part, MimeText before) throws MessagingException, IOException {
        var parts = new MimeMultipart(new ByteArrayDataSource(part.getInputStream(), part.getContentType()));
        var sofar = before;
        for (int i = 0; i < parts.getCount(); i++)
            if (parts.getBodyPart(i) instanceof MimeBodyPart next) sofar = with(next, sofar);
        return sofar;
    }

    /** Every letter of ours is in UTF-8. */
    private static String content(MimePart part) throws MessagingException, IOException {
        try (var bytes = part.getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
