package io.omnify.google;

import io.omnify.agent.platforms.domain.Access;

/** Where rows go: an account's list, or what it counts. */
final class Destinations {
    private Destinations() {}

    static PeopleWire.Destination of(Access access, String reference, String id) {
        var manager = Entry.manager(access);
        return new PeopleWire.Destination(
                reference,
                PeopleWire.Account.ads(Entry.customer(access)),
                manager == null ? null : PeopleWire.Account.ads(manager),
                id);
    }
}
