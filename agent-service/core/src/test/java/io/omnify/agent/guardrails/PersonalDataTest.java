package io.omnify.agent.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.guardrails.domain.Guardrail.Pii;
import io.omnify.agent.guardrails.domain.PersonalData;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is somebody's is masked whole, in the midst of whatever stands around it; what only looks alike stays. */
class PersonalDataTest {
    private static String masked(String text) {
        return PersonalData.mask(EnumSet.allOf(Pii.class), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna.schmidt+news@mail.example.co.uk",
                "ANNA_99%x@EXAMPLE.COM",
                "j\u00FCrgen.m\u00FCller@beispiel.de",
                "info@m\u00FCnchen.example",
                "\u03BD\u03AF\u03BA\u03BF\u03C2@\u03C0\u03B1\u03C1\u03AC\u03B4\u03B5\u03B9\u03B3\u03BC\u03B1.\u03B5\u03BB",
                "\u0438\u0432\u0430\u043D@\u043F\u0440\u0438\u043C\u0435\u0440.\u0440\u0444",
                "ops@xn--mnchen-3ya.xn--p1ai"
            })
    void masksAddresses(String address) {
        assertThat(masked("Write to " + address + ", please.")).isEqualTo("Write to [email], please.");
        assertThat(masked("<" + address + ">")).isEqualTo("<[email]>");
    }

    @Test
    void masksAnAddressBetweenWordsWrittenWithoutSpaces() {
        assertThat(masked("\u8BF7\u8054\u7CFBinfo@example.com\u8C22\u8C22"))
                .isEqualTo("\u8BF7\u8054\u7CFB[email]\u8C22\u8C22");
        assertThat(masked("\u30E1\u30FC\u30EB\uFF1Ataro@example.jp\u307E\u3067"))
                .isEqualTo("\u30E1\u30FC\u30EB\uFF1A[email]\u307E\u3067");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@acme",
                "anna@localhost",
                "3@2.50 EUR",
                "a @ b.example",
                "https://example.com/@acme/posts",
                "user at example dot com"
            })
    void leavesWhatIsNoAddress(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+49 30 901820",
                "+49 (0)30 / 90 18 20",
                "0049 30 901820",
                "+1.415.555.0132",
                "+86 138 0013 8000",
                "030/901820-11",
                "01 23 45 67 89",
                "01\u00A023\u00A045\u00A067\u00A089",
                "0171-1234567",
                "(415) 555-0132",
                "415-555-0132"
            })
    void masksTelephones(String number) {
        assertThat(masked("Tel. " + number + ", please")).isEqualTo("Tel. [phone], please");
        assertThat(masked("\u7535\u8BDD\uFF1A" + number + "\u3002")).isEqualTo("\u7535\u8BDD\uFF1A[phone]\u3002");
        assertThat(masked("Tel." + number)).as("no space behind the full stop").isEqualTo("Tel.[phone]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "4111111111111111",
                "4111\u00A01111\u00A01111\u00A01111",
                "5555 5555 5555 4444",
                "2223 0031 2200 3222",
                "3782 822463 10005",
                "3056 9309 0259 04",
                "6011 1111 1111 1117",
                "3530 1113 3330 0000",
                "6200 0000 0000 0005",
                "4222222222222"
            })
    void masksCards(String number) {
        assertThat(masked("Card " + number + " holds")).isEqualTo("Card [card] holds");
        assertThat(masked("Kartennr." + number)).isEqualTo("Kartennr.[card]");
        assertThat(masked("12 " + number + " 12/27"))
                .as("with figures around it")
                .isEqualTo("12 [card] 12/27");
        assertThat(masked(number + " 123")).as("with its check code").isEqualTo("[card] 123");
    }

    @ParameterizedTest
    @CsvSource({
        "4111 1111 1111 1112, another last digit",
        "4111 1111 1111 111, a digit too few",
        "41111111111111110, a digit too many",
        "0000 0000 0000 0000, nobody issues it",
        "1767225600005, a moment in milliseconds that passes Luhn",
        "120210000000000003, a campaign of a platform that passes Luhn",
        "0.4111111111111111, a rate"
    })
    void leavesWhatIsNoCard(String number, String why) {
        assertThat(PersonalData.mask(Set.of(Pii.CARD), number)).as(why).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00",
                "DE89370400440532013000",
                "de89370400440532013000",
                "DE89\u00A03704\u00A00044\u00A00532\u00A00130\u00A000",
                "GB29 NWBK 6016 1331 9268 19",
                "FR14 2004 1010 0505 0001 3M02 606",
                "NO93 8601 1117 947",
                "CH9300762011623852957",
                "MT84 MALT 0110 0001 2345 MTLC AST0 01S"
            })
    void masksIbans(String iban) {
        assertThat(masked("Konto " + iban + ".")).isEqualTo("Konto [iban].");
        assertThat(masked("IBAN " + iban + " BIC COBADEFFXXX")).isEqualTo("IBAN [iban] BIC COBADEFFXXX");
        assertThat(masked(iban + " 500 EUR")).isEqualTo("[iban] 500 EUR");
        assertThat(masked(iban + " " + iban)).isEqualTo("[iban] [iban]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE88 3704 0044 0532 0130 00",
                "DE89 3704 0044 0532 0130 01",
                "DE89 3704 0044",
                "SKU DE12ABCDEFGHIJK",
                "AB12 LONG TITLES IN CAPITALS ARE NO ACCOUNTS"
            })
    void leavesWhatIsNoIban(String text) {
        assertThat(PersonalData.mask(Set.of(Pii.IBAN), text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from 2026-06-01 - 2026-06-30",
                "2026-06-01/2026-06-30",
                "01/06/2026 - 30/06/2026",
                "01-06-2026",
                "06/2026 - 09/2026",
                "01.06.2026 - 30.06.2026",
                "2026-06-01T08:00:00Z",
                "1.234.567,89 EUR",
                "1,234,567.89 USD",
                "0.31 EUR for 12 480 clicks",
                "1 250 000 impressions",
                "1767225600000",
                "123456789012",
                "120210987654321098",
                "camp_0123456789",
                "invoice 0000123456",
                "550e8400-e29b-41d4-a716-446655440000",
                "urn:li:sponsoredCampaign:188512345",
                "10.0.0.1",
                "v4.11.1"
            })
    void leavesIdentifiersDatesAndAmounts(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void masksOnlyTheKindsAskedFor() {
        var text = "anna@example.com +49 30 901820 4111 1111 1111 1111 DE89370400440532013000";
        assertThat(masked(text)).isEqualTo("[email] [phone] [card] [iban]");
        assertThat(PersonalData.mask(Set.of(Pii.EMAIL), text)).isEqualTo(text.replace("anna@example.com", "[email]"));
        assertThat(PersonalData.mask(Set.of(Pii.IBAN), text))
                .isEqualTo(text.replace("DE89370400440532013000", "[iban]"));
        assertThat(PersonalData.mask(Set.of(), text)).isEqualTo(text);
    }

    @Test
    void isNotSlowWhereEverythingLooksAlike() {
        for (var piece : new String[] {"a.", "4 ", "DE89 ", "0 1", "+4 ", "a@", "@a."}) {
            var all = piece.repeat(20_000 / piece.length());
            var begun = System.nanoTime();
            masked(all);
            assertThat(System.nanoTime() - begun).as(piece).isLessThan(3_000_000_000L);
        }
    }
}
