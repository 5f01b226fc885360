package io.omnify.simulator.mail;

import java.time.Instant;

/** A letter that somebody would have got. */
public record Letter(long id, String from, String to, String subject, Instant receivedAt, String text, String html) {}
