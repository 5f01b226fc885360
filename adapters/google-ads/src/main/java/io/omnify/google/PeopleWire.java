package io.omnify.google;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the Data Manager takes and gives. */
final class PeopleWire {
    static final String GRANTED = "CONSENT_GRANTED";

    private PeopleWire() {}

    record Account(String accountType, String accountId) implements Wire {
        static Account ads(String id) {
            return new Account("GOOGLE_ADS", id);
        }
    }

    /** @param productDestinationId the list or what is counted */
    record Destination(
            String reference,
            Account operatingAccount,
            @Nullable Account loginAccount,
            String productDestinationId) implements Wire {}

    record Consent(String adUserData, String adPersonalization) implements Wire {
        static final Consent GIVEN = new Consent(GRANTED, GRANTED);
    }

    record Terms(String customerMatchTermsOfServiceStatus) implements Wire {
        static final Terms ACCEPTED = new Terms("ACCEPTED");
    }

    /** One of them; each hashed. */
    record Identifier(
            @Nullable String emailAddress, @Nullable String phoneNumber) implements Wire {}

    record UserData(List<Identifier> userIdentifiers) implements Wire {}

    record Member(UserData userData) implements Wire {}

    /** @param consent and {@code termsOfService} only for those who are added */
    record Members(
            List<Destination> destinations,
            List<Member> audienceMembers,
            String encoding,
            @Nullable Consent consent,
            @Nullable Terms termsOfService)
            implements Wire {}

    record AdIdentifiers(
            @Nullable String gclid,
            @Nullable String gbraid,
            @Nullable String wbraid) implements Wire {}

    record Event(
            List<String> destinationReferences,
            String transactionId,
            String eventTimestamp,
            @Nullable UserData userData,
            @Nullable AdIdentifiers adIdentifiers,
            @Nullable String currency,
            @JsonProperty("conversionValue") java.math.@Nullable BigDecimal value,
            String eventSource)
            implements Wire {}

    record Events(List<Destination> destinations, List<Event> events, String encoding, Consent consent)
            implements Wire {}

    record Taken(@Nullable String requestId) implements Wire {}

    record UserList(
            @Nullable String resourceName,
            @Nullable String id,
            @Nullable String name,
            @Nullable String description,
            @Nullable String membershipLifeSpan,
            @Nullable CrmBased crmBasedUserList,
            @Nullable String sizeForDisplay,
            @Nullable String sizeForSearch)
            implements Wire {}

    record CrmBased(String uploadKeyType) implements Wire {}
}
