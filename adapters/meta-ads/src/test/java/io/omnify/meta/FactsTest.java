package io.omnify.meta;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.domain.PlatformFailure.Duplicate;
import io.omnify.agent.platforms.domain.PlatformFailure.Forbidden;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.platforms.domain.PlatformFailure.NotFound;
import io.omnify.agent.platforms.domain.PlatformFailure.QuotaExhausted;
import io.omnify.agent.platforms.domain.PlatformFailure.RateLimited;
import io.omnify.agent.platforms.domain.PlatformFailure.Unauthorized;
import io.omnify.agent.platforms.domain.PlatformFailure.Unavailable;
import io.omnify.agent.platforms.domain.PlatformFailure.Uncertain;
import io.omnify.agent.platforms.domain.PlatformFailure.VersionSunset;
import io.omnify.agent.shared.domain.Money;
import io.omnify.vendor.http.VendorFailure;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meta's codes, units, hashes and headers, each with a golden value. */
class FactsTest {
    private static final MetaErrors ERRORS =
            new MetaErrors(new Usage(UseCase.MANAGEMENT), InstantSource.fixed(Worlds.NOW));

    private static VendorFailure answered(int status, String error, Map<String, String> headers) {
        return VendorFailure.status(status, headers, "{\"error\":{" + error + "}}");
    }

    private static PlatformFailure read(int status, String error) {
        return ERRORS.of(answered(status, error, Map.of()), false);
    }

    private static PlatformFailure wrote(int status, String error) {
        return ERRORS.of(answered(status, error, Map.of()), true);
    }

    @Test
    void tellsFailuresByTheirCodeAndNotByTheirStatus() {
        assertThat(read(400, "\"code\":190,\"error_subcode\":463")).isInstanceOf(Unauthorized.class);
        assertThat(read(500, "\"code\":190")).isInstanceOf(Unauthorized.class);
        assertThat(read(400, "\"code\":102")).isInstanceOf(Unauthorized.class);
        assertThat(read(400, "\"code\":200")).isInstanceOf(Forbidden.class);
        assertThat(read(400, "\"code\":10")).isInstanceOf(Forbidden.class);
        assertThat(read(401, "\"code\":294")).isInstanceOf(Forbidden.class);
        assertThat(read(400, "\"code\":100,\"error_subcode\":33")).isInstanceOf(NotFound.class);
        assertThat(read(400, "\"code\":803")).isInstanceOf(NotFound.class);
        assertThat(read(400, "\"code\":506")).isInstanceOf(Duplicate.class);
        assertThat(read(400, "\"code\":2635")).isInstanceOf(VersionSunset.class);
        for (var code : new int[] {4, 17, 32, 613, 80_000, 80_003, 80_004, 80_014})
            assertThat(read(400, "\"code\":" + code)).as("%d", code).isInstanceOf(RateLimited.class);
        assertThat(read(400, "\"code\":80015")).isInstanceOf(Invalid.class);
    }

    @Test
    void namesTheFieldThatIsWrongInOurWords() {
        var invalid = (Invalid) wrote(
                400,
                "\"code\":100,\"error_subcode\":1885272,\"message\":\"(#100) x\",\"error_user_msg\":\"Too low\","
                        + "\"error_data\":{\"blame_field_specs\":[[\"daily_budget\"]]}");
        assertThat(invalid.code()).isEqualTo("100/1885272");
        assertThat(invalid.message()).isEqualTo("Too low");
        assertThat(invalid.problems()).extracting("field").containsExactly("budget");
    }

    @Test
    void doesNotKnowWhatAnUnknownErrorLeftBehind() {
        assertThat(wrote(500, "\"code\":1")).isInstanceOf(Uncertain.class);
        assertThat(wrote(500, "\"code\":2,\"is_transient\":true")).isInstanceOf(Uncertain.class);
        assertThat(read(500, "\"code\":2,\"is_transient\":true")).isInstanceOf(Unavailable.class);
        assertThat(ERRORS.of(VendorFailure.timeout(), true)).isInstanceOf(Uncertain.class);
        assertThat(ERRORS.of(VendorFailure.timeout(), false)).isInstanceOf(Unavailable.class);
        assertThat(ERRORS.of(VendorFailure.status(502, Map.of(), "<html>"), true))
                .isInstanceOf(Uncertain.class);
        assertThat(ERRORS.of(VendorFailure.status(403, Map.of(), "<html>"), true))
                .isInstanceOf(Unavailable.class);
    }

    @Test
    void obeysTheMinutesUntilAccessIsRegained() {
        var header = "{\"123\":[{\"type\":\"ads_management\",\"call_count\":100,\"total_cputime\":25,\"total_time\":25,"
                + "\"estimated_time_to_regain_access\":%d}]}";
        var soon = answered(400, "\"code\":80004", Map.of("X-Business-Use-Case-Usage", header.formatted(12)));
        assertThat(((RateLimited) ERRORS.of(soon, true)).retryAfter()).isEqualTo(Duration.ofMinutes(12));
        assertThat(new Usage(UseCase.MANAGEMENT).throttled(soon, Optional.empty()))
                .contains(Duration.ofMinutes(12));
        var late = answered(400, "\"code\":80004", Map.of("X-Business-Use-Case-Usage", header.formatted(600)));
        assertThat(((QuotaExhausted) ERRORS.of(late, true)).until()).isEqualTo(Worlds.NOW.plus(Duration.ofHours(10)));
    }

    @Test
    void readsHowMuchIsUsedFromEveryHeader() {
        assertThat(used("x-business-use-case-usage", "{\"1\":[{\"call_count\":28,\"total_time\":80}]}"))
                .isEqualTo(0.8);
        assertThat(used("x-ad-account-usage", "{\"acc_id_util_pct\":96.5,\"reset_time_duration\":300}"))
                .isEqualTo(0.96);
        assertThat(used("x-fb-ads-insights-throttle", "{\"app_id_util_pct\":10,\"acc_id_util_pct\":100}"))
                .isEqualTo(1);
        var app = new Usage(UseCase.MANAGEMENT)
                .readCommon(name ->
                        Optional.of("{\"call_count\":3,\"total_cputime\":50}").filter(_ -> name.equals("x-app-usage")));
        assertThat(app.orElseThrow().share()).isEqualTo(0.5);
        assertThat(new Usage(UseCase.MANAGEMENT).read(name -> Optional.empty())).isEmpty();
        assertThat(new Usage(UseCase.MANAGEMENT).read(name -> Optional.of("nonsense")))
                .isEmpty();
    }

    @Test
    void readsOnlyWhatIsSaidOfCallsOfItsKind() {
        var said = "{\"1\":[{\"type\":\"ads_insights\",\"call_count\":100,\"estimated_time_to_regain_access\":9},"
                + "{\"type\":\"ads_management\",\"call_count\":20}]}";
        assertThat(used("x-business-use-case-usage", said)).isEqualTo(0.2);
        var insights =
                new Usage(UseCase.INSIGHTS).read(name -> Optional.of(said)).orElseThrow();
        assertThat(insights.share()).isEqualTo(1);
        assertThat(insights.renews()).isEqualTo(Duration.ofMinutes(9));
    }

    private static double used(String header, String value) {
        return new Usage(UseCase.MANAGEMENT)
                .read(name -> Optional.of(value).filter(_ -> name.equals(header)))
                .orElseThrow()
                .share();
    }

    @ParameterizedTest
    @CsvSource({"50.00,EUR,5000", "0.01,USD,1", "1500,JPY,1500", "12000,HUF,12000", "300,TWD,300", "1.5,KWD,150"})
    void countsMoneyInMetasOwnMinorUnits(String amount, String currency, long minor) {
        assertThat(Units.minor(Money.of(amount, currency))).isEqualTo(minor);
        assertThat(Units.money(String.valueOf(minor), Currency.getInstance(currency)))
                .isEqualTo(Money.of(amount, currency));
    }

    @Test
    void roundsNoMoney() {
        assertThat(failure(() -> Units.minor(Money.of("0.005", "EUR")))).isInstanceOf(Invalid.class);
        assertThat(failure(() -> Units.minor(Money.of("10.50", "JPY")))).isInstanceOf(Invalid.class);
    }

    @Test
    void hashesPeopleAsMetaAsks() {
        var anna = new Person(" Anna@Example.COM ", "+49 30 123456", " Anna-Lena ", "O'Neil", "DE", true);
        assertThat(Hashes.email(anna)).isEqualTo("f7d54c22dda5b1780276601cd005909b70543fc4a6ba72d735b4cb9bbb611f01");
        assertThat(Hashes.phone(anna)).isEqualTo(sha256("4930123456"));
        assertThat(Hashes.firstName(anna)).isEqualTo(sha256("annalena"));
        assertThat(Hashes.lastName(anna)).isEqualTo(sha256("oneil"));
        assertThat(Hashes.country(anna)).isEqualTo(sha256("de"));
        assertThat(Hashes.email(new Person(null, null, null, null, null, true))).isEmpty();
    }

    private static String sha256(String text) {
        try {
            var digest = java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(digest);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The values are openssl's. */
    @Test
    void provesTheAppsSecret() {
        assertThat(new App("1", "secret").proof("token"))
                .isEqualTo("e941110e3d2bfe82621f0e3e1434730d7305d106c5f68c87165d0b27a4611a4a");
    }

    @Test
    void takesOnlyAVersionThatLooksLikeOne() {
        var any = URI.create("http://x");
        for (var version : new String[] {"26.0", "v26", "latest", "", "v26.0/me"})
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> new MetaSettings(version, null, any, any, any, "", ""))
                    .isInstanceOf(IllegalArgumentException.class);
    }
}
