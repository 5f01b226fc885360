package io.omnify.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.runtime.options.TlsCertificateReloader;
import io.restassured.specification.RequestSpecification;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
final class TlsTest extends GatewayTest {
    @TestHTTPResource(value = "/", tls = true)
    URI secure;

    @Test
    void takesUpARenewedCertificateWithoutARestart() throws Exception {
        certificate().renew("renewed");
        assertThat(nameShown()).isEqualTo("CN=first");

        // what the timer does, whose shortest period would be half a minute
        TlsCertificateReloader.reload().toCompletableFuture().join();

        assertThat(nameShown()).isEqualTo("CN=renewed");
        overTls().get("/api/agentkit/agents").then().statusCode(200);
        certificate().renew("first");
        TlsCertificateReloader.reload().toCompletableFuture().join();
    }

    @Test
    void tellsBrowsersToStayWithTlsAndSaysSoOverTlsOnly() {
        for (var path : List.of("/api/agentkit/agents", "/api/session", "/api/nothing", "/", "/workflows")) {
            overTls()
                    .get(path)
                    .then()
                    .header("Strict-Transport-Security", containsString("max-age=31536000; includeSubDomains"));
            caller().get(path).then().header("Strict-Transport-Security", nullValue());
        }
    }

    @Test
    void marksTheCookiesOfASessionAsSecure() {
        new StubAuth(auth, organization);

        var signedIn = overTls()
                .contentType("application/json")
                .body(Map.of("email", "ada@example.org", "password", StubAuth.PASSWORD))
                .post("/api/session");

        assertThat(signedIn.getDetailedCookies().asList()).hasSize(3).allMatch(cookie -> cookie.isSecured());
    }

    @Test
    void tellsTheServicesThatTheClientSpokeTls() {
        overTls().get("/api/agentkit/agents").then().statusCode(200);

        assertThat(agents.last().headers()).containsEntry("X-Forwarded-Proto", "https");
    }

    private RequestSpecification overTls() {
        return given().baseUri("https://" + secure.getHost())
                .port(secure.getPort())
                .relaxedHTTPSValidation()
                .header("Authorization", "Bearer " + TestKeys.token(organization));
    }

    private String nameShown() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Everybody()}, new SecureRandom());
        try (var socket = (SSLSocket) context.getSocketFactory().createSocket(secure.getHost(), secure.getPort())) {
            socket.startHandshake();
            var shown = (X509Certificate) socket.getSession().getPeerCertificates()[0];
            return shown.getSubjectX500Principal().getName();
        }
    }

    private static Certificate certificate() {
        var file = ConfigProvider.getConfig().getValue("quarkus.http.ssl.certificate.files", String.class);
        return Certificate.in(Path.of(file).getParent());
    }

    /** Which certificate is shown is what the test looks at, not whether it is to be trusted. */
    private static final class Everybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
