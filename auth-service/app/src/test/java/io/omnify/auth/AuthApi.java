package io.omnify.auth;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The calls every test of this service makes, with people nobody else knows. */
final class AuthApi {
    static final String PASSWORD = "correct-horse-7-battery";

    private AuthApi() {}

    /** A newly registered person. */
    record Person(String email, JsonPath token) {
        String access() {
            return token.getString("access_token");
        }

        String refresh() {
            return token.getString("refresh_token");
        }

        String org() {
            return token.getString("organization.organization_id");
        }

        String user() {
            return token.getString("user.user_id");
        }

        RequestSpecification asks() {
            return json().header("Authorization", "Bearer " + access());
        }
    }

    static RequestSpecification json() {
        return given().contentType("application/json");
    }

    static String freshEmail() {
        return "p" + UUID.randomUUID().toString().replace("-", "") + "@example.com";
    }

    static Map<String, Object> form(String email) {
        return new HashMap<>(Map.of(
                "email", email, "password", PASSWORD, "full_name", "Ada Byron", "organization_name", "Engines & Co"));
    }

    static Response register(Map<String, Object> form) {
        return json().body(form).post("/api/auth/register");
    }

    static Person newPerson() {
        var email = freshEmail();
        return new Person(
                email, register(form(email)).then().statusCode(201).extract().jsonPath());
    }

    static Response login(String email, String password) {
        return json().body(Map.of("email", email, "password", password)).post("/api/auth/login");
    }

    static Response refresh(String token) {
        return json().body(Map.of("refresh_token", token)).post("/api/auth/refresh");
    }

    /** What a token says, unverified. */
    static Map<String, Object> claims(String token) {
        return part(token, 1);
    }

    static Map<String, Object> header(String token) {
        return part(token, 0);
    }

    private static Map<String, Object> part(String token, int index) {
        var bytes = Base64.getUrlDecoder().decode(token.split("\\.")[index]);
        return JsonPath.from(new String(bytes, StandardCharsets.UTF_8)).getMap("");
    }
}
