package io.omnify.simulator.openai;

import java.util.Locale;

/** Knows which API keys the simulated vendor takes: any, but those that say of themselves that they are invalid. */
final class Keys {
    private static final String SCHEME = "bearer ";
    private static final int SHOWN = 4;

    private Keys() {}

    static boolean accepts(String authorization) {
        try {
            check(authorization);
            return true;
        } catch (ApiError refused) {
            return false;
        }
    }

    static void check(String authorization) {
        boolean bearer = authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME);
        String key = bearer ? authorization.substring(SCHEME.length()).strip() : "";
        if (key.isEmpty())
            throw ApiError.unauthorized(
                    "",
                    "Missing bearer authentication in header. You need to provide your API key in an Authorization "
                            + "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).");
        if (key.toLowerCase(Locale.ROOT).contains("invalid"))
            throw ApiError.unauthorized(
                    "invalid_api_key",
                    "Incorrect API key provided: ***%s. You can find your API key at "
                                    .formatted(key.substring(Math.max(0, key.length() - SHOWN)))
                            + "https://platform.openai.com/account/api-keys.");
    }
}
