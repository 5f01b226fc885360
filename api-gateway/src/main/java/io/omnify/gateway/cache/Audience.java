package io.omnify.gateway.cache;

/** Who may be given the same answer: callers of one organisation whose tokens permit the same. */
record Audience(String organization, String rights) {}
