package io.omnify.auth;

import static io.omnify.auth.AuthApi.PASSWORD;
import static io.omnify.auth.AuthApi.freshEmail;
import static io.omnify.auth.AuthApi.json;
import static org.awaitility.Awaitility.await;

import io.restassured.response.Response;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Brings people into an organisation as they come in life: by a letter and what they do with it. */
@Singleton
public class Team {
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([\\w-]+)");

    private final MailBox mailBox;

    public Team(MailBox mailBox) {
        this.mailBox = mailBox;
    }

    static Response invite(AuthApi.Person by, String email, String role) {
        return by.asks().body(Map.of("email", email, "role", role)).post("/api/auth/invitations");
    }

    /** The token in the newest invitation to the address. */
    String token(String email) {
        return nextToken(email, "");
    }

    /** The token of an invitation that came after the one with that token. */
    String nextToken(String email, String before) {
        return await().until(
                        () -> tokens(email),
                        tokens -> !tokens.isEmpty() && !tokens.getLast().equals(before))
                .getLast();
    }

    private List<String> tokens(String email) {
        return mailBox.of(email).stream()
                .filter(mail -> mail.getSubject().startsWith("Join"))
                .flatMap(mail -> TOKEN.matcher(mail.getText()).results())
                .map(found -> found.group(1))
                .toList();
    }

    static Response accept(String token) {
        return json().body(Map.of("token", token, "password", PASSWORD, "full_name", "Mem Ber"))
                .post("/api/auth/invitations/accept");
    }

    /** Somebody new who was invited and accepted. */
    AuthApi.Person joining(AuthApi.Person owner, String role) {
        var email = freshEmail();
        invite(owner, email, role).then().statusCode(201);
        var token = accept(token(email)).then().statusCode(200).extract().jsonPath();
        return new AuthApi.Person(email, token);
    }
}
