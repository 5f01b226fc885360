package io.omnify.agent.clients.usecase;

import io.omnify.agent.clients.domain.ClientDraft;
import io.omnify.agent.clients.domain.Mailing;
import io.omnify.agent.clients.domain.MailingDraft;
import io.omnify.agent.platforms.domain.Contact.ContactFields;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.agent.shared.domain.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people write; tells all that is wrong with it at once. */
final class ReadDraft {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,185}\\.[^\\s@<>\".]{2,63}");
    private static final Pattern PHONE = Pattern.compile("\\+[1-9]\\d{6,14}");
    private static final Pattern SENDER = Pattern.compile("([^<>]{0,100}?)\\s*<([^<>]+)>");
    private static final int NAME = 200;
    private static final int HTML = 500_000;
    private static final int TAGS = 50;
    private static final int CUSTOM = 50;

    private final List<FieldProblem> problems = new ArrayList<>();

    static ContactFields fields(ClientDraft draft, boolean all) {
        var read = new ReadDraft();
        var name = read.text("name", draft.name(), NAME, all);
        var none = all ? null : ""; // of somebody new there is nothing to be taken away
        var email = isBlank(draft.email())
                ? none
                : read.matching("email", draft.email(), EMAIL, "must be an e-mail address");
        var phone = isBlank(draft.phone())
                ? none
                : read.matching("phone", draft.phone(), PHONE, "must be in E.164 form, such as +4930123456");
        if (all && email == null && phone == null) read.problem("email", "an e-mail address or a phone is needed");
        var company = isBlank(draft.company()) ? none : read.text("company", draft.company(), NAME, false);
        var custom = draft.custom() == null ? Map.<String, String>of() : draft.custom();
        if (custom.size() > CUSTOM) read.problem("custom_fields", "at most " + CUSTOM);
        read.tags("tags", draft.tags());
        read.done();
        return new ContactFields(name, email, phone, company, null, custom);
    }

    private static boolean isBlank(@Nullable String value) {
        return value != null && value.isBlank();
    }

    static List<String> tags(@Nullable List<String> tags) {
        var read = new ReadDraft();
        if (tags == null || tags.isEmpty()) read.problem("tags", "at least one");
        var all = read.tags("tags", tags);
        read.done();
        return all;
    }

    static Mailing.Text mailing(MailingDraft draft) {
        var read = new ReadDraft();
        var name = read.text("name", draft.name(), NAME, true);
        var subject = read.text("subject", draft.subject(), NAME, true);
        var html = read.text("html", draft.html(), HTML, true);
        var from = read.text("from", draft.from(), NAME, true);
        var sender = SENDER.matcher(from == null ? "" : from);
        var named = sender.matches();
        var email = read.matching(
                "from", named ? sender.group(2) : from, EMAIL, "must be such as \"Ada <ada@example.com>\"");
        var tags = read.tags("audience.tags", draft.tags());
        var segment = read.text("audience.segment", draft.segment(), NAME, false);
        if (tags.isEmpty() == (segment == null)) read.problem("audience", "either tags or a segment");
        read.done();
        var sent = String.valueOf(email);
        var by = named && !sender.group(1).isBlank() ? sender.group(1) : sent;
        return new Mailing.Text(
                String.valueOf(name), String.valueOf(subject), by, sent, String.valueOf(html), tags, segment);
    }

    private @Nullable String text(String field, @Nullable String value, int most, boolean needed) {
        if (value == null || value.isBlank()) {
            if (needed || value != null) problem(field, "must not be blank");
            return null;
        }
        if (value.length() > most) problem(field, "at most " + most + " characters");
        return value.strip();
    }

    private @Nullable String matching(String field, @Nullable String value, Pattern form, String message) {
        if (value == null) return null;
        if (!form.matcher(value.strip()).matches()) problem(field, message);
        return value.strip();
    }

    private List<String> tags(String field, @Nullable List<String> tags) {
        if (tags == null) return List.of();
        if (tags.size() > TAGS) problem(field, "at most " + TAGS);
        for (var tag : tags)
            if (tag == null || tag.isBlank() || tag.length() > 100)
                problem(field, "each has 1 to 100 characters that are not all blank");
        return tags.stream()
                .filter(tag -> tag != null && !tag.isBlank())
                .map(String::strip)
                .distinct()
                .toList();
    }

    private void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    private void done() {
        if (!problems.isEmpty()) throw new Refused(new Refusal.InvalidInput(problems));
    }
}
