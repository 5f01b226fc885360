package io.omnify.simulator.model;

import java.util.Optional;

/** A thing an answer speaks of (the account, a campaign, a move, an amount): what each meaning is worth for it. */
interface Scope {
    Optional<Value> value(Meaning meaning);

    /** The thing in a word or a sentence, for forms that ask for text where it stands. */
    String label();
}
