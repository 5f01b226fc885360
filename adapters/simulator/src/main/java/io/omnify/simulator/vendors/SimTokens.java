package io.omnify.simulator.vendors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.omnify.simulator.market.Market;
import io.omnify.simulator.model.Json;
import io.omnify.simulator.vendors.VendorStore.Place;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * OAuth for all simulated vendors: codes, access and refresh tokens as each vendor's rules say, in real time. Beside what
 * it issued, {@code sim-<tenant>} and {@code sim-<tenant>.<rest>} open that tenant's accounts for ever.
 */
@Singleton
public class SimTokens {
    public static final String CLIENT_ID = "omnify";
    public static final String CLIENT_SECRET = "omnify-simulation";

    private static final Pattern STANDING = Pattern.compile("sim-([A-Za-z0-9_-]{1,80})(\\..{0,200})?");
    private static final Duration CODE_LIFE = Duration.ofMinutes(10);

    private final VendorStore store;
    private final Market market;
    private final InstantSource clock;

    public SimTokens(VendorStore store, Market market, InstantSource clock) {
        this.store = store;
        this.market = market;
        this.clock = clock;
    }

    /** A person is asked; {@code challenge} is that of PKCE, empty without. */
    public record Asked(String tenant, String redirect, List<String> scopes, String challenge) {}

    /**
     * @param refresh null where the vendor has none, or keeps the one there is
     * @param refreshExpiresAt null without a refresh token
     */
    public record Issued(
            String tenant,
            List<String> scopes,
            String access,
            Instant expiresAt,
            @Nullable String refresh,
            @Nullable Instant refreshExpiresAt) {}

    public static boolean knowsClient(String id, String secret) {
        return id.equals(CLIENT_ID) && secret.equals(CLIENT_SECRET);
    }

    /** After a person agreed: works once, for ten minutes. */
    public String code(String vendor, Asked asked) {
        var code = fresh(vendor, "code");
        var grant = Json.NODES.objectNode();
        grant.put("tenant", asked.tenant()).put("redirect", asked.redirect()).put("challenge", asked.challenge());
        grant.put("scopes", String.join(" ", asked.scopes())).put("until", until(CODE_LIFE));
        keep(vendor, "code", code, grant);
        return code;
    }

    /** Empty for a code that is used, old or foreign, or when redirect or verifier are not those of the question. */
    public Optional<Issued> exchange(String vendor, String code, String redirect, String verifier) {
        return store.remove(place(vendor, "code"), code)
                .filter(grant -> alive(grant) && grant.path("redirect").asText().equals(redirect))
                .filter(grant -> proves(grant.path("challenge").asText(), verifier))
                .map(grant -> issue(vendor, grant.path("tenant").asText(), scopes(grant)));
    }

    /** New tokens for the tenant, as after consent. */
    public Issued issue(String vendor, String tenant, List<String> scopes) {
        var rules = TokenRules.of(vendor);
        var life = rules.refreshLife();
        if (life == null) return access(vendor, tenant, scopes, null, null);
        var refresh = fresh(vendor, "refresh");
        keep(vendor, "refresh", refresh, token(tenant, scopes, life, ""));
        return access(vendor, tenant, scopes, refresh, clock.instant().plus(life));
    }

    /** Empty for one that is not good (any more). Where tokens rotate, one of several callers at once wins. */
    public Optional<Issued> refresh(String vendor, String refresh) {
        var place = place(vendor, "refresh");
        if (TokenRules.of(vendor).rotating())
            return store.remove(place, refresh)
                    .filter(this::alive)
                    .map(old -> issue(vendor, old.path("tenant").asText(), scopes(old)));
        return store.get(place, refresh)
                .filter(this::alive)
                .map(old -> access(
                        vendor,
                        old.path("tenant").asText(),
                        scopes(old),
                        refresh,
                        Instant.parse(old.path("until").asText())));
    }

    /** An access or refresh token is worthless from now on, and with a refresh token all that came of it. */
    public boolean revoke(String vendor, String token) {
        boolean known = store.remove(place(vendor, "access"), token).isPresent()
                | store.remove(place(vendor, "refresh"), token).isPresent();
        store.with(place(vendor, "access"), "refresh", token)
                .forEach(each -> store.remove(place(vendor, "access"), each.id()));
        return known;
    }

    /** Whose it is; empty when it is not good. Takes the bare token or an {@code Authorization} header. */
    public Optional<SimOwner> owner(String vendor, String bearer) {
        var token = bearer.startsWith("Bearer ") ? bearer.substring(7).strip() : bearer.strip();
        var standing = STANDING.matcher(token);
        if (standing.matches()) return Optional.of(owner(vendor, standing.group(1), List.of("all"), null));
        return store.get(place(vendor, "access"), token)
                .filter(this::alive)
                .map(found -> owner(
                        vendor,
                        found.path("tenant").asText(),
                        scopes(found),
                        Instant.parse(found.path("until").asText())));
    }

    /** As vendors tell it: whole seconds, never less than none. */
    public long secondsUntil(Instant end) {
        return Math.max(0, Duration.between(clock.instant(), end).toSeconds());
    }

    private SimOwner owner(String vendor, String tenant, List<String> scopes, @Nullable Instant until) {
        return new SimOwner(vendor, tenant, scopes, market.accounts(vendor, tenant), until);
    }

    private Issued access(
            String vendor, String tenant, List<String> scopes, @Nullable String refresh, @Nullable Instant refreshEnd) {
        var life = TokenRules.of(vendor).accessLife();
        var token = fresh(vendor, "access");
        keep(vendor, "access", token, token(tenant, scopes, life, refresh == null ? "" : refresh));
        return new Issued(tenant, scopes, token, clock.instant().plus(life), refresh, refreshEnd);
    }

    /** What came of the same rules ends in the order in which it came: the oldest that are over are forgotten. */
    private void keep(String vendor, String kind, String id, ObjectNode document) {
        var place = place(vendor, kind);
        store.oldest(place, 0).takeWhile(each -> !alive(each.body())).forEach(each -> store.remove(place, each.id()));
        store.put(place, id, document);
    }

    private ObjectNode token(String tenant, List<String> scopes, Duration life, String refresh) {
        var token = Json.NODES.objectNode().put("tenant", tenant).put("scopes", String.join(" ", scopes));
        return token.put("until", until(life)).put("refresh", refresh);
    }

    private String until(Duration life) {
        return clock.instant().plus(life).toString();
    }

    private boolean alive(ObjectNode document) {
        return clock.instant().isBefore(Instant.parse(document.path("until").asText()));
    }

    private static List<String> scopes(ObjectNode document) {
        var text = document.path("scopes").asText();
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static Place place(String vendor, String kind) {
        return new Place(vendor, "", "oauth_" + kind);
    }

    /** Never the same again, and the same in every run: this guards nothing but a simulation. */
    private String fresh(String vendor, String kind) {
        var name = vendor + "/" + kind + "/" + store.next(vendor, "oauth_" + kind);
        return "omnify" + HexFormat.of().formatHex(Sha256.of(name), 0, 24);
    }

    private static boolean proves(String challenge, String verifier) {
        return challenge.isEmpty()
                || challenge.equals(Base64.getUrlEncoder().withoutPadding().encodeToString(Sha256.of(verifier)));
    }
}
