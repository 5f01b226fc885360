package io.omnify.gohighlevel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.gohighlevel.SpecExamples.Answer;
import io.omnify.gohighlevel.SpecRules.Asked;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the vendor is known to do to contacts that it was given. */
@QuarkusTest
class CrmTest {
    private static final String REFUSED =
            "{\"statusCode\":422,\"message\":[\"customFields must be an array\"],\"error\":\"Unprocessable Entity\"}";

    private static String contact(String phone) {
        return "{\"contact\":{\"id\":\"c1\",\"firstName\":\"ANNA\",\"lastName\":\"Alt\",\"email\":\"Anna@Example.com\","
                + "\"phone\":" + phone + ",\"companyName\":\"Alt & Sons\",\"source\":\"website\",\"tags\":[\"new\"],"
                + "\"unheard_of\":1}}";
    }

    private static PlatformFailure upsert(Function<Asked, Answer> vendor, ContactFields fields) {
        try (var guard = SpecGuard.saying(vendor)) {
            var crm = Given.clients(guard.address()).crm();
            return catchThrowableOfType(PlatformFailed.class, () -> crm.upsert(Given.access(), fields, List.of("new")))
                    .failure();
        }
    }

    @Test
    void takesTheVendorsLettersAndSpacesForTheSame() {
        try (var guard = SpecGuard.saying(200, contact("\"+49 30 12345678\""))) {
            var crm = Given.clients(guard.address()).crm();
            assertThat(crm.upsert(Given.access(), Given.ANNA, List.of("New")).id())
                    .isEqualTo("c1");
        }
    }

    @Test
    void saysThatATelephoneWasDropped() {
        var failure = upsert(_ -> new Answer(200, contact("null")), Given.ANNA);
        assertThat(failure)
                .isInstanceOf(PlatformFailure.Uncertain.class)
                .returns("dropped_phone", PlatformFailure::code);
        assertThat(failure.message()).doesNotContain("anna");
    }

    @Test
    void saysThatAnAddressIsNotTheOneThatWasAskedFor() {
        Function<Asked, Answer> vendor = asked -> asked.path().endsWith("/duplicate")
                ? new Answer(200, "{\"contact\":null}")
                : new Answer(200, contact("\"+493012345678\"").replace("Anna@", "first@"));
        assertThat(upsert(vendor, Given.ANNA))
                .isInstanceOf(PlatformFailure.Uncertain.class)
                .returns("dropped_email", PlatformFailure::code);
    }

    /** Its upsert would make the address the first one, and forget the one that was. */
    @Test
    void keepsTheFirstAddressOfWhomTheVendorKnowsByAnother() {
        var known = contact("\"+493012345678\"").replace("Anna@", "first@");
        try (var guard = SpecGuard.saying(200, known)) {
            var crm = Given.clients(guard.address()).crm();
            var kept = crm.upsert(Given.access(), Given.ANNA, List.of());
            assertThat(kept.fields().email()).isEqualTo("first@Example.com");
            assertThat(guard.asked).noneMatch(asked -> asked.path().endsWith("/upsert"));
            assertThat(guard.asked)
                    .filteredOn(asked -> asked.method().equals("PUT"))
                    .singleElement()
                    .satisfies(asked ->
                            assertThat(asked.body()).contains("Anna Alt").doesNotContain("email"));
        }
    }

    @Test
    void looksAfterARefusalBecauseTheContactMayBeThere() {
        try (var guard = SpecGuard.saying(asked -> asked.path().endsWith("/upsert")
                ? new Answer(422, REFUSED)
                : new Answer(200, contact("\"+493012345678\"")))) {
            var crm = Given.clients(guard.address()).crm();
            assertThat(crm.upsert(Given.access(), Given.ANNA, List.of()).id()).isEqualTo("c1");
        }
    }

    @Test
    void believesARefusalWhenNothingIsThere() {
        Function<Asked, Answer> vendor = asked ->
                asked.path().endsWith("/upsert") ? new Answer(422, REFUSED) : new Answer(200, "{\"contact\":null}");
        assertThat(upsert(vendor, Given.ANNA)).isInstanceOf(PlatformFailure.Invalid.class);
    }

    @Test
    void sendsNothingThatIsNotSaid() {
        try (var guard = SpecGuard.saying(200, contact("null"))) {
            var fields = new ContactFields(null, "anna@example.com", null, null, null, Map.of());
            Given.clients(guard.address()).crm().upsert(Given.access(), fields, List.of());
            assertThat(guard.asked)
                    .filteredOn(asked -> asked.path().endsWith("/upsert"))
                    .extracting(Asked::body)
                    .containsExactly("{\"locationId\":\"loc1\",\"email\":\"anna@example.com\"}");
        }
    }

    @Test
    void refusesToChangeTheCompanyBecauseTheVendorCannot() {
        try (var guard = SpecGuard.saying(200, contact("null"))) {
            var crm = Given.clients(guard.address()).crm();
            var failed = catchThrowableOfType(PlatformFailed.class, () -> crm.update(Given.access(), "c1", Given.ANNA));
            assertThat(failed.failure()).isInstanceOf(PlatformFailure.Invalid.class);
            assertThat(guard.asked).isEmpty();
        }
    }

    private static ContactFields nothing(@Nullable String email, @Nullable String company) {
        return new ContactFields(null, email, null, company, null, Map.of());
    }

    @Test
    void takesAnAddressAwayByANull() {
        var without = contact("null").replace("\"Anna@Example.com\"", "null");
        try (var guard = SpecGuard.saying(200, without)) {
            Given.clients(guard.address()).crm().update(Given.access(), "c1", nothing("", null));
            assertThat(guard.asked).extracting(Asked::body).contains("{\"email\":null}");
        }
    }

    @Test
    void saysByItsNameWhatCannotBeTakenAway() {
        try (var guard = SpecGuard.saying(200, contact("null"))) {
            var crm = Given.clients(guard.address()).crm();
            assertThat(problem(() -> crm.update(Given.access(), "c1", nothing(null, ""))))
                    .isEqualTo("company");
            assertThat(guard.asked).isEmpty();
            assertThat(problem(() -> crm.update(Given.access(), "c1", nothing("", null))))
                    .isEqualTo("email");
        }
    }

    private static String problem(ThrowingCallable act) {
        var failure = catchThrowableOfType(PlatformFailed.class, act).failure();
        return ((PlatformFailure.Invalid) failure).problems().getFirst().field();
    }
}
