package io.omnify.agent.adapter.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.agent.adapter.seal.EnvelopeSeal;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.webhooks.domain.Notice;
import io.omnify.agent.webhooks.port.VendorWebhooks.Raw;
import io.omnify.agent.webhooks.port.VendorWebhooks.Read;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorSignaturesWebhookTest {
    private static final String CONTACT = """
            {"type":"ContactUpdate","timestamp":"2026-01-01T00:00:00.000Z","webhookId":"w1","locationId":"loc_1",\
            "id":"contact_1","phone":null}""";
    private static final String LEAD = """
            {"object":"page","entry":[{"id":"7","time":1767225600,"changes":[{"field":"leadgen","value":{"id":"1"}},\
            {"field":"leadgen","value":{"id":"2"}}]}]}""";

    private final KeyPair pair = pair();
    private final VendorSignatures vendors = new VendorSignatures(
            new VendorSignatures.Keys(
                    Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()), "meta-secret", "token-1", ""),
            new VendorSignatures.Keys("", "", "", ""));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String signed(String body) throws Exception {
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(body.getBytes(UTF_8));
        return Base64.getEncoder().encodeToString(signature.sign());
    }

    private Read read(Platform platform, String header, String value, String body) {
        return vendors.read(platform, Mode.LIVE, new Raw(Map.of(header, value), body.getBytes(UTF_8)));
    }

    @Test
    void believesGoHighLevelByItsKeyAlone() throws Exception {
        var read = read(Platform.GOHIGHLEVEL, "x-ghl-signature", signed(CONTACT), CONTACT);
        var notice = ((Read.Good) read).notices().getFirst();
        assertThat(notice.id()).isEqualTo("w1");
        assertThat(notice.at()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(notice.account()).isEqualTo("loc_1");
        assertThat(notice.subject()).isEqualTo("contact_1");
        assertThat(notice.payload()).containsEntry("phone", null);

        assertThat(read(Platform.GOHIGHLEVEL, "x-ghl-signature", signed(CONTACT), CONTACT + " "))
                .isInstanceOf(Read.Forged.class);
        assertThat(read(Platform.GOHIGHLEVEL, "x-other", signed(CONTACT), CONTACT))
                .isInstanceOf(Read.Forged.class);
        assertThat(read(Platform.GOHIGHLEVEL, "x-ghl-signature", signed("{}"), "{}"))
                .isInstanceOf(Read.Unreadable.class);
    }

    @Test
    void readsEachChangeThatMetaTells() {
        var signature = "sha256=" + Hmac.of("meta-secret", LEAD.getBytes(UTF_8));
        var read = (Read.Good) read(Platform.META_ADS, "x-hub-signature-256", signature, LEAD);
        assertThat(read.notices()).extracting(Notice::type).containsExactly("leadgen", "leadgen");
        assertThat(read.notices()).extracting(Notice::id).doesNotHaveDuplicates();
        assertThat(read(Platform.META_ADS, "x-hub-signature-256", signature.replace("sha256", "sha1"), LEAD))
                .isInstanceOf(Read.Forged.class);
        var asked = Map.of("hub.mode", "subscribe", "hub.challenge", "42", "hub.verify_token", "token-1");
        assertThat(vendors.challenge(Platform.META_ADS, Mode.LIVE, asked)).contains("42");
        var guessed = Map.of("hub.mode", "subscribe", "hub.challenge", "42", "hub.verify_token", "x");
        assertThat(vendors.challenge(Platform.META_ADS, Mode.LIVE, guessed)).isEmpty();
    }

    private List<String> metaAccounts(String body) {
        var signature = "sha256=" + Hmac.of("meta-secret", body.getBytes(UTF_8));
        var read = (Read.Good) read(Platform.META_ADS, "x-hub-signature-256", signature, body);
        return read.notices().stream().map(Notice::account).toList();
    }

    @Test
    void saysWhichAccountMetaSpeaksOf() {
        assertThat(metaAccounts(LEAD)).containsOnly("");
        assertThat(metaAccounts(LEAD.replace("page", "ad_account"))).containsOnly("7");
        assertThat(metaAccounts(LEAD.replace("page", "ad_account").replace("\"7\"", "\"act_7\"")))
                .containsOnly("7");
    }

    @Test
    void saysWhichAccountLinkedInSpeaksOf() {
        var sponsored = "\"urn:li:sponsoredAccount:500\"";
        assertThat(linkedInAccount("{\"sponsoredAccount\":" + sponsored + "}")).isEqualTo("500");
        assertThat(linkedInAccount(sponsored)).isEqualTo("500");
        assertThat(linkedInAccount("{\"organization\":\"urn:li:organization:500\"}"))
                .isEmpty();
    }

    private static String linkedInAccount(String owner) {
        return Notices.linkedIn(
                        Map.of("type", "LEAD_ACTION", "occurredAt", 1, "owner", json(owner)), owner.getBytes(UTF_8))
                .account();
    }

    private static Object json(String text) {
        try {
            return new ObjectMapper().readValue(text, Object.class);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The example of the specification itself: standardwebhooks.com. */
    @Test
    void signsTheSpecificationsExampleAsItDoes() {
        var locker = new SealedLocker(new EnvelopeSeal(List.of("key")));
        var sealed = locker.seal("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "hook_1");
        var text = "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}";
        assertThat(locker.sign(sealed, "hook_1", text)).isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThatThrownBy(() -> locker.sign(sealed, "hook_2", text)).isInstanceOf(IllegalStateException.class);
        assertThat(locker.sign(locker.seal(locker.secret(), "a"), "a", text)).hasSize(44);
    }

    @Test
    void whereNoKeyWasGivenNobodyIsBelieved() {
        assertThat(vendors.offered(Platform.LINKEDIN_ADS, Mode.LIVE)).isFalse();
        assertThat(vendors.offered(Platform.GOHIGHLEVEL, Mode.SIMULATION)).isFalse();
        var empty = Hmac.of("x", "{}".getBytes(UTF_8));
        assertThat(read(Platform.LINKEDIN_ADS, "x-li-signature", empty, "{}")).isInstanceOf(Read.Forged.class);
        assertThat(read(Platform.GOOGLE_ADS, "x", "y", "{}")).isInstanceOf(Read.Forged.class);
        assertThat(read(Platform.OPENAI, "x", "y", "{}")).isInstanceOf(Read.Forged.class);
    }
}
