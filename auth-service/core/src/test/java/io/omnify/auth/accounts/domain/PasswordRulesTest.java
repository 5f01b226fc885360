package io.omnify.auth.accounts.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.omnify.auth.domain.Refusal;
import io.omnify.auth.domain.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static final EmailAddress EMAIL = new EmailAddress("countess@example.com");
    private static final List<String> NAMES = List.of("Ada Lovelace", "Engines & Co");

    private final PasswordRules rules = PasswordRules.standard();

    private void check(String password) {
        rules.check(Password.of(password), EMAIL, NAMES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8-leters",
                "correct horse battery",
                "passwort mit leerzeichen",
                "密码密码密码密码",
                "my-adapter-works",
                "lovelace-is-not-the-whole",
                "        x"
            })
    void longEnoughAndNotObviousIsGoodEnough(String password) {
        assertThatCode(() -> check(password)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7letter",
                "😀😀😀😀😀😀😀",
                "password",
                "PASSWORD1",
                "12345678",
                "qwertyuiop",
                "aaaaaaaaaaaa",
                "countess1815",
                "xCOUNTESSx",
                "countess@example.com",
                "ada lovelace",
                "AdaLovelace1815",
                "lovelace1815",
                "EnginesCo!",
                "engines-&-co-2026"
            })
    void whatAnybodyCouldGuessIsNot(String password) {
        assertThatThrownBy(() -> check(password))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.refusal()).isInstanceOf(Refusal.WeakPassword.class));
    }

    @Test
    void lengthIsCountedInCharactersUpTo128() {
        assertThatCode(() -> check("😀x".repeat(64))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check("xy".repeat(64) + "z")).isInstanceOf(Refused.class);
    }

    @Test
    void shortNamesArePartOfTooManyWordsToMatter() {
        var rulesForBo = PasswordRules.standard();

        assertThatCode(() -> rulesForBo.check(
                        Password.of("the-boat-is-blue"), new EmailAddress("bo@example.com"), List.of("Bo", "IT")))
                .doesNotThrowAnyException();
    }

    @Test
    void onePasswordHasOneSpelling() {
        assertThat(Password.of("pa\u0308sswort")).isEqualTo(Password.of("p\u00e4sswort"));
        assertThat(Password.of("secret!!").toString()).doesNotContain("secret");
    }
}
