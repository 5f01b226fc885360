package io.omnify.gohighlevel;

import static io.omnify.agent.platforms.Refusals.failure;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Credentials;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What money deals are in when the vendor tells numbers alone. */
@QuarkusTest
class CurrenciesTest {
    private static SpecGuard location(String country) {
        return SpecGuard.saying(200, "{\"location\":{\"id\":\"loc1\",\"country\":" + country + "}}");
    }

    private static Access said(Map<String, String> settings) {
        var told = Given.access();
        return new Access(
                told.org(), told.connection(), told.platform(), told.mode(), told.account(), settings, told.token());
    }

    @ParameterizedTest
    @CsvSource({"'\"DE\"',EUR", "'\"gb\"',GBP", "'\"US\"',USD"})
    void isThatOfTheLocationsCountry(String country, String currency) {
        try (var guard = location(country)) {
            var deals = Given.clients(guard.address()).deals();
            var access = said(Map.of());
            assertThat(deals.currency(access).getCurrencyCode()).isEqualTo(currency);
            assertThat(deals.currency(access).getCurrencyCode()).isEqualTo(currency);
            assertThat(guard.asked).extracting(SpecRules.Asked::path).containsExactly("/locations/loc1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"Atlantis\"", "\"AQ\""})
    void isGuessedOnlyUntilTheLocationTellsACountry(String country) {
        var told = new AtomicReference<>(country);
        try (var guard = SpecGuard.saying(
                _ -> new SpecExamples.Answer(200, "{\"location\":{\"id\":\"loc1\",\"country\":" + told.get() + "}}"))) {
            var deals = Given.clients(guard.address()).deals();
            var access = said(Map.of());
            assertThat(deals.currency(access).getCurrencyCode()).isEqualTo("USD");
            told.set("\"DE\"");
            assertThat(deals.currency(access).getCurrencyCode()).isEqualTo("EUR");
        }
    }

    @Test
    void isNotGuessedFromAnAnswerWithoutALocation() {
        try (var guard = SpecGuard.saying(200, "{}")) {
            var deals = Given.clients(guard.address()).deals();
            assertThat(failure(() -> deals.currency(said(Map.of()))))
                    .isEqualTo(GoHighLevelErrors.of(VendorFailures.unreadable("an answer without a location"), false));
        }
    }

    @Test
    void isWhatTheConnectionSaysBeforeAllElse() {
        try (var guard = location("\"DE\"")) {
            var deals = Given.clients(guard.address()).deals();
            assertThat(deals.currency(said(Map.of("currency", " chf "))).getCurrencyCode())
                    .isEqualTo("CHF");
            assertThat(guard.asked).isEmpty();
        }
    }

    @Test
    void isRefusedWhereThereIsNoneOfThatName() {
        try (var guard = location("\"DE\"")) {
            var pasted = Credentials.pasted("pit-1", Map.of("location_id", "loc1", "currency", "Euro"));
            var failure =
                    failure(() -> Given.clients(guard.address()).connector().inspect(Mode.LIVE, pasted));
            assertThat(failure).isInstanceOf(Invalid.class);
            assertThat(((Invalid) failure).problems())
                    .extracting(FieldProblem::field)
                    .isEqualTo(List.of("currency"));
            assertThat(guard.asked).isEmpty();
        }
    }
}
