package io.omnify.simulator.mail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailTest {
    @Inject
    MailServer server;

    private final String to = UUID.randomUUID() + "@example.com";

    private void send(String subject, String text, String html) throws MessagingException {
        var settings = new Properties();
        settings.setProperty("mail.smtp.host", "127.0.0.1");
        settings.setProperty("mail.smtp.port", String.valueOf(server.port()));
        var message = new MimeMessage(Session.getInstance(settings));
        message.setFrom(new InternetAddress("no-reply@omnify.localhost"));
        message.setRecipient(RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        var plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        var rich = new MimeBodyPart();
        rich.setText(html, "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", plain, rich));
        Transport.send(message);
    }

    @Test
    void whatIsSentIsReadInBothForms() throws MessagingException {
        send("Grüße", "first", "<p>first</p>");
        send("Choose a new password", "https://x/?token=omt_1&a=ä", "<a href='https://x'>ä</a>");

        given().queryParam("to", to.toUpperCase())
                .get("/simulator/mails")
                .then()
                .statusCode(200)
                .body("data", hasSize(2))
                .body("data[0].to", equalTo(to))
                .body("data[0].from", equalTo("no-reply@omnify.localhost"))
                .body("data[0].text", containsString("?token=omt_1&a=ä"))
                .body("data[0].html", equalTo("<a href='https://x'>ä</a>"))
                .body("data[1].subject", equalTo("Grüße"));
        given().queryParam("to", "nobody").get("/simulator/mails").then().body("data", hasSize(0));
    }

    @Test
    void aPersonSeesLettersAndNothingInThemRuns() throws MessagingException {
        send("<script>alert(1)</script>", "text", "<script>alert(2)</script>");

        given().queryParam("to", to)
                .get("/mail")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("&lt;script&gt;alert(1)"))
                .body(not(containsString("<script>")));
    }

    @Test
    void onlyTheNewestAreKept() {
        var letters = new Letters(java.time.InstantSource.system());
        for (int i = 0; i < Letters.CAPACITY + 10; i++) letters.add("a", "b", new MimeText("s" + i, "", ""));

        var kept = letters.to("", Letters.CAPACITY + 10);

        assertThat(kept).hasSize(Letters.CAPACITY);
        assertThat(kept.getFirst().subject()).isEqualTo("s" + (Letters.CAPACITY + 9));
        letters.clear();
        assertThat(letters.to("", 1)).isEmpty();
    }
}
