package io.omnify.auth.sessions.domain;

/** From where somebody signed in, as far as we can know, so that people recognise their own sessions. */
public record Client(String address, String userAgent) {
    private static final int MAX_LENGTH = 256;

    public Client {
        address = cut(address);
        userAgent = cut(userAgent);
    }

    private static String cut(String text) {
        return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    }
}
