package io.omnify.agent.campaigns.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a campaign and who looked at it.
 *
 * @param authors everybody who wrote on it since it was last approved, the last one last
 * @param approvedBy null while nobody has
 * @param note of whoever approved or rejected it last; may be empty
 */
public record Review(
        List<String> authors,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        String note) {
    public Review {
        authors = List.copyOf(authors);
    }

    public static Review of(String author) {
        return new Review(List.of(author), null, null, "");
    }

    public Review written(String author) {
        var all = new LinkedHashSet<>(authors);
        all.remove(author);
        all.add(author);
        return new Review(List.copyOf(all), null, null, note);
    }

    public Review submitted(String by) {
        return new Review(authors, by, null, note);
    }

    public Review approved(String by, String newNote) {
        return new Review(authors, submittedBy, by, newNote);
    }

    public Review rejected(String newNote) {
        return new Review(authors, null, null, newNote);
    }

    /**
     * Four eyes: nobody approves what they wrote, unless all who could approve have written on it. Then whoever did not
     * write last may, and the only one who can may in any case.
     *
     * @param approvers asked for only when it matters
     */
    public boolean mayApprove(String user, Supplier<Set<String>> approvers) {
        if (!authors.contains(user)) return true;
        var able = new LinkedHashSet<>(approvers.get());
        able.add(user);
        if (!authors.containsAll(able)) return false;
        return able.size() == 1 || !authors.getLast().equals(user);
    }
}
