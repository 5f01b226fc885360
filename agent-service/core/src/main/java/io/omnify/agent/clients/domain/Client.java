package io.omnify.agent.clients.domain;

import io.omnify.agent.platforms.domain.Contact;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A contact of the CRM as we keep it: read while the CRM is away, and told apart from what changes there. All that the
 * contact says is the CRM's; ours are the id and when we learnt what. Immutable.
 *
 * @param contact without fields and tags once it is removed
 * @param revision counts the changes of content, so that of two at a time one wins
 */
public record Client(String id, OrgId org, String connection, Contact contact, Track track, long revision) {
    public static final String PREFIX = "client_";

    /** Who made the last change, as far as we know. */
    public enum By {
        US,
        THEM
    }

    /**
     * What we know of its course, by our clock.
     *
     * @param changedAt when we learnt the present content
     * @param seenAt when the CRM last said that it is there
     * @param removedAt null while it is there
     */
    public record Track(
            By by,
            Instant changedAt,
            Instant seenAt,
            @Nullable Instant removedAt) {}

    /**
     * Something the CRM said.
     *
     * @param begun when it was asked, by our clock; the answer is no older
     * @param by who made what is new in it: us, when it reads back what we wrote
     */
    public record Reading(Contact contact, Instant begun, Instant now, By by) {
        public Reading {
            contact = new Contact(
                    contact.id(),
                    contact.fields(),
                    contact.tags(),
                    millis(contact.createdAt()),
                    millis(contact.updatedAt()));
        }

        private static @Nullable Instant millis(@Nullable Instant time) {
            return time == null ? null : time.truncatedTo(ChronoUnit.MILLIS); // as they are kept
        }
    }

    /** What a reading made of it. */
    public enum News {
        NEW,
        CHANGED,
        /** Said again, such as what we wrote ourselves. */
        SAME,
        /** From before what we know. */
        OLD
    }

    /** @param client as it is to be kept from now on */
    public record Told(Client client, News news) {}

    public static Told first(String id, CrmAccount account, Reading said) {
        var track = new Track(said.by(), said.now(), said.now(), null);
        return new Told(new Client(id, account.org(), account.connection(), said.contact(), track, 1), News.NEW);
    }

    /**
     * The newer wins: by the CRM's own time of change where it tells one, else by when it was asked. Content that we
     * know is no change, whoever made it.
     */
    public Told told(Reading said) {
        if (!believes(said)) return new Told(seen(said.now()), News.OLD);
        if (track.removedAt == null && same(said.contact())) {
            var seen = new Track(track.by, track.changedAt, said.now(), null);
            return new Told(new Client(id, org, connection, said.contact(), seen, revision), News.SAME);
        }
        var changed = new Track(said.by(), said.now(), said.now(), null);
        return new Told(new Client(id, org, connection, said.contact(), changed, revision + 1), News.CHANGED);
    }

    private Client seen(Instant now) {
        var seen = new Track(track.by, track.changedAt, now, track.removedAt);
        return new Client(id, org, connection, contact, seen, revision);
    }

    private boolean believes(Reading said) {
        var theirs = said.contact().updatedAt();
        var removed = track.removedAt;
        if (removed != null) return theirs != null && theirs.isAfter(removed);
        var mine = contact.updatedAt();
        if (theirs != null && mine != null && !theirs.equals(mine)) return theirs.isAfter(mine);
        return !said.begun().isBefore(track.changedAt);
    }

    private boolean same(Contact said) {
        return contact.fields().equals(said.fields())
                && Set.copyOf(contact.tags()).equals(Set.copyOf(said.tags()))
                && Objects.equals(contact.createdAt(), said.createdAt());
    }

    /** Kept without what it said, so that an old list of the CRM does not bring it back. */
    public Client removed(By by, Instant now) {
        var nothing = new Contact.ContactFields(null, null, null, null, null, Map.of());
        var gone = new Contact(contact.id(), nothing, List.of(), contact.createdAt(), contact.updatedAt());
        return new Client(id, org, connection, gone, new Track(by, now, now, now), revision + 1);
    }

    public boolean isRemoved() {
        return track.removedAt != null;
    }

    /** When the CRM got it, or else when we saw it first. */
    public Instant createdAt() {
        var created = contact.createdAt();
        return created == null ? track.changedAt : created;
    }

    public String tag() {
        return String.valueOf(revision);
    }
}
