package io.omnify.simulator.vendors;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.simulator.market.Market;
import io.omnify.simulator.vendors.SimTokens.Asked;
import io.omnify.simulator.vendors.SimTokens.Issued;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimTokensTest {
    private static final List<String> SCOPES = List.of("read", "write");
    private static final String BACK = "https://app.example/callback";

    private final Path folder;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private SimTokens tokens;

    SimTokensTest(@TempDir Path folder) {
        this.folder = folder;
        tokens = tokens();
    }

    private SimTokens tokens() {
        return new SimTokens(new VendorStore(Optional.of(folder.toString())), Market.still(1, now), () -> now);
    }

    /** One who counts what is kept. */
    private int kept(String vendor, String kind) {
        return new VendorStore(Optional.of(folder.toString()))
                .count(new VendorStore.Place(vendor, "", "oauth_" + kind));
    }

    private Optional<String> tenant(String vendor, String token) {
        return tokens.owner(vendor, token).map(SimOwner::tenant);
    }

    private static String refresh(Issued issued) {
        return Objects.requireNonNull(issued.refresh());
    }

    @Test
    void acceptsACodeOnceAndOnlyFromWhoAsked() throws Exception {
        var sha = MessageDigest.getInstance("SHA-256").digest("verifier".getBytes(StandardCharsets.US_ASCII));
        var asked = new Asked(
                "acme", BACK, SCOPES, Base64.getUrlEncoder().withoutPadding().encodeToString(sha));

        assertThat(tokens.exchange("google_ads", tokens.code("google_ads", asked), BACK + "x", "verifier"))
                .isEmpty();
        assertThat(tokens.exchange("google_ads", tokens.code("google_ads", asked), BACK, "other"))
                .isEmpty();
        assertThat(tokens.exchange("meta_ads", tokens.code("google_ads", asked), BACK, "verifier"))
                .isEmpty();
        var old = tokens.code("google_ads", asked);
        now = now.plus(Duration.ofMinutes(11));
        assertThat(tokens.exchange("google_ads", old, BACK, "verifier")).isEmpty();
        var code = tokens.code("google_ads", asked);
        var issued = tokens.exchange("google_ads", code, BACK, "verifier").orElseThrow();
        assertThat(tokens.exchange("google_ads", code, BACK, "verifier")).isEmpty();
        assertThat(tenant("google_ads", "Bearer " + issued.access())).contains("acme");
        assertThat(tenant("meta_ads", issued.access())).isEmpty();
        assertThat(issued.scopes()).isEqualTo(SCOPES);
    }

    @Test
    void letsAccessEndAsTheVendorDoes() {
        var issued = tokens.issue("google_ads", "acme", SCOPES);
        assertThat(tokens.owner("google_ads", issued.access()).orElseThrow().expiresAt())
                .isEqualTo(issued.expiresAt());
        now = issued.expiresAt();

        assertThat(tenant("google_ads", issued.access())).isEmpty();
        var renewed = tokens.refresh("google_ads", refresh(issued)).orElseThrow();
        assertThat(renewed.refresh()).as("Google keeps the refresh token").isEqualTo(issued.refresh());
        assertThat(tenant("google_ads", renewed.access())).contains("acme");
    }

    @Test
    void leavesOneGoodTokenOfManyWhoRefreshAtOnce() {
        var issued = tokens.issue("gohighlevel", "acme", SCOPES);
        var winners = new ConcurrentLinkedQueue<Issued>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 64; i++)
                threads.execute(
                        () -> tokens.refresh("gohighlevel", refresh(issued)).ifPresent(winners::add));
        }

        assertThat(winners).hasSize(1);
        assertThat(tokens.refresh("gohighlevel", refresh(issued))).isEmpty();
        assertThat(tokens.refresh("gohighlevel", refresh(winners.element()))).isPresent();
    }

    @Test
    void endsLinkedInsRefreshTokenAYearAfterConsentHoweverOftenItIsUsed() {
        var issued = tokens.issue("linkedin_ads", "acme", SCOPES);
        now = now.plus(Duration.ofDays(200));
        var renewed = tokens.refresh("linkedin_ads", refresh(issued)).orElseThrow();

        assertThat(renewed.refreshExpiresAt()).isEqualTo(issued.refreshExpiresAt());
        now = now.plus(Duration.ofDays(165));
        assertThat(tokens.refresh("linkedin_ads", refresh(issued))).isEmpty();
        assertThat(tokens.issue("meta_ads", "acme", SCOPES).refresh())
                .as("Meta has none")
                .isNull();
    }

    @Test
    void makesWorthlessWhatIsRevoked() {
        var issued = tokens.issue("google_ads", "acme", SCOPES);
        var other = tokens.issue("google_ads", "acme", SCOPES);

        assertThat(tokens.revoke("google_ads", refresh(issued))).isTrue();
        assertThat(tenant("google_ads", issued.access())).isEmpty();
        assertThat(tokens.refresh("google_ads", refresh(issued))).isEmpty();
        assertThat(tenant("google_ads", other.access())).contains("acme");
        assertThat(tokens.revoke("google_ads", "nothing")).isFalse();
    }

    @Test
    void forgetsWhatIsOver() {
        var asked = new Asked("acme", BACK, SCOPES, "");
        for (int i = 0; i < 50; i++) {
            tokens.code("google_ads", asked);
            tokens.issue("google_ads", "acme", SCOPES);
        }
        assertThat(kept("google_ads", "access")).isEqualTo(50);
        now = now.plus(Duration.ofHours(2));
        tokens.code("google_ads", asked);
        var last = tokens.issue("google_ads", "acme", SCOPES);

        assertThat(kept("google_ads", "access")).isEqualTo(1);
        assertThat(kept("google_ads", "code")).isEqualTo(1);
        assertThat(kept("google_ads", "refresh")).as("those live on").isEqualTo(51);
        assertThat(tenant("google_ads", last.access())).contains("acme");
    }

    @Test
    void knowsStandingTokensAndTheirAccounts() {
        var owner = tokens.owner("meta_ads", "Bearer sim-acme.2").orElseThrow();

        assertThat(owner.tenant()).isEqualTo("acme");
        assertThat(owner.accounts())
                .hasSize(2)
                .isEqualTo(tokens.owner("meta_ads", "sim-acme").orElseThrow().accounts());
        assertThat(owner.account(owner.accounts().getFirst().id())).isPresent();
        var foreign =
                tokens.owner("meta_ads", "sim-other").orElseThrow().accounts().getFirst();
        assertThat(owner.account(foreign.id())).isEmpty();
        for (var bad : List.of("", "Bearer ", "sim-", "sim-a b", "nonsense"))
            assertThat(tokens.owner("meta_ads", bad)).as(bad).isEmpty();
    }

    @Test
    void remembersTokensThroughARestart() {
        var issued = tokens.issue("gohighlevel", "acme", SCOPES);
        tokens = tokens();

        assertThat(tenant("gohighlevel", issued.access())).contains("acme");
        assertThat(tokens.issue("gohighlevel", "acme", SCOPES).access()).isNotEqualTo(issued.access());
    }
}
