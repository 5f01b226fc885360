package io.omnify.agent.connections;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Account;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.ConnectorDescription.Field;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.auth.api.OrgId;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vendor whose refresh tokens work once: whoever brings a used one loses all, as real ones do. Codes are {@code
 * code-<verifier's challenge>}, so that PKCE is checked. Tokens that begin with {@code sim-} or {@code good} are pasted
 * ones that never end; {@code good-foreign} opens another's account.
 */
public final class RotatingVendor implements Connector {
    public static final Account EUROS = new Account("111", "Euros", Currency.getInstance("EUR"), ZoneOffset.UTC);
    public static final Account DOLLARS = new Account("222", "Dollars", Currency.getInstance("USD"), ZoneOffset.UTC);

    private static final Account FOREIGN = new Account("333", "Theirs", Currency.getInstance("EUR"), ZoneOffset.UTC);

    public final List<String> revoked = new ArrayList<>();

    /** Happens before every revoking. */
    public Runnable beforeRevoking = () -> {};

    /** Who asked, in this order. */
    public final List<OrgId> askers = new ArrayList<>();

    private final Platform platform;
    private final InstantSource clock;
    private final Map<String, java.time.Instant> live = new HashMap<>();
    private final Set<String> refreshable = new HashSet<>();
    private final Set<String> broken = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private int refreshes;
    private int last;
    private @Nullable PlatformFailure failing;
    private @Nullable LocalDate sunset;
    private Duration life = Duration.ofHours(1);

    @Override
    public Connector askedBy(OrgId org) {
        askers.add(org);
        return this;
    }

    public RotatingVendor(Platform platform, InstantSource clock) {
        this.platform = platform;
        this.clock = clock;
    }

    /** Every call fails with this until it is null. */
    public synchronized void fail(@Nullable PlatformFailure failure) {
        failing = failure;
    }

    /** That connection's calls end in what no vendor says. */
    public synchronized void breakDown(String connection) {
        broken.add(connection);
    }

    public synchronized void sunset(@Nullable LocalDate lastDay) {
        sunset = lastDay;
    }

    public synchronized int refreshes() {
        return refreshes;
    }

    /** How many of the tokens it ever gave can still be renewed. */
    public synchronized int renewable() {
        return refreshable.size();
    }

    public synchronized Credentials grant() {
        var name = String.valueOf(++last);
        live.put("access-" + name, clock.instant().plus(life));
        refreshable.add("refresh-" + name);
        return new Credentials(
                "access-" + name,
                clock.instant().plus(life),
                "refresh-" + name,
                clock.instant().plus(Duration.ofDays(365)),
                List.of("ads"),
                Map.of());
    }

    /** Throws as the platform does where the token is not good. */
    public synchronized void use(Access access) {
        if (failing != null) throw new PlatformFailed(failing);
        var token = access.token();
        if (token.startsWith("sim-") || token.startsWith("good")) return;
        var end = live.get(token);
        if (end == null || !clock.instant().isBefore(end)) throw unauthorized("token_expired");
    }

    /** Somebody removes the app at the vendor: nothing it gave works any more. */
    public synchronized void forgetAll() {
        live.clear();
        refreshable.clear();
    }

    @Override
    public synchronized ConnectorDescription description() {
        var fields = List.of(
                new Field("access_token", "Access token", true, true),
                new Field("refresh_token", "Refresh token", true, false));
        return new ConnectorDescription(platform, "1", sunset, true, fields);
    }

    @Override
    public synchronized URI consent(Mode mode, Consent consent) {
        codes.add("code-" + consent.challenge());
        return URI.create("https://vendor.example/consent?state=" + consent.state() + "&challenge="
                + consent.challenge() + "&redirect_uri=" + consent.redirect());
    }

    @Override
    public synchronized Credentials exchange(Mode mode, Grant grant) {
        if (!codes.remove("code-" + challenge(grant.verifier()))
                || !grant.code().equals("yes")) throw unauthorized("invalid_grant");
        return grant();
    }

    private static String challenge(String verifier) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256").digest(verifier.getBytes());
            return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized Credentials refresh(Mode mode, Credentials old) {
        if (failing != null) throw new PlatformFailed(failing);
        refreshes++;
        if (!refreshable.remove(String.valueOf(old.refreshToken()))) {
            forgetAll();
            throw unauthorized("invalid_grant");
        }
        return grant();
    }

    @Override
    public synchronized Credentials inspect(Mode mode, Credentials pasted) {
        if (failing != null) throw new PlatformFailed(failing);
        if (!pasted.accessToken().startsWith("good") && !live.containsKey(pasted.accessToken()))
            throw unauthorized("invalid_token");
        return pasted;
    }

    @Override
    public synchronized void revoke(Mode mode, Credentials credentials) {
        beforeRevoking.run();
        if (failing != null) throw new PlatformFailed(failing);
        revoked.add(credentials.accessToken());
        live.remove(credentials.accessToken());
    }

    @Override
    public synchronized List<Account> accounts(Access access) {
        use(access);
        if (broken.contains(access.connection())) throw new IllegalStateException("it does not open here");
        if (access.token().startsWith("good-foreign")) return List.of(FOREIGN);
        return List.of(EUROS, DOLLARS);
    }

    private static PlatformFailed unauthorized(String code) {
        return new PlatformFailed(new Unauthorized(code, "The token is not good."));
    }
}
