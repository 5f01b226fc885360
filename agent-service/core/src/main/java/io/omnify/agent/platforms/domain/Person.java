package io.omnify.agent.platforms.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody a platform shall recognise. Plain here; adapters trim, lower and hash as their vendor asks, and plain
 * addresses never leave but where the vendor wants them plain.
 *
 * @param phone in E.164 form
 * @param consented to their data being given to advertisers; who has not is never sent
 */
public record Person(
        @Nullable String email,
        @Nullable String phone,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String country,
        boolean consented) {
    @Override
    public String toString() {
        return "Person[..]"; // personal data is not for logs
    }
}
