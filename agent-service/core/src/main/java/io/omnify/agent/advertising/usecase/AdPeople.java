package io.omnify.agent.advertising.usecase;

import static io.omnify.agent.errands.usecase.PlatformForms.closed;
import static io.omnify.agent.errands.usecase.PlatformForms.matching;
import static io.omnify.agent.errands.usecase.PlatformForms.some;
import static io.omnify.agent.errands.usecase.PlatformForms.text;
import static io.omnify.agent.errands.usecase.PlatformInputs.objects;
import static io.omnify.agent.errands.usecase.PlatformInputs.textIfSaid;
import static io.omnify.agent.shared.domain.Json.object;
import static io.omnify.agent.shared.domain.SchemaOf.described;

import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.BatchResult.Row;
import io.omnify.agent.platforms.domain.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of an input. One whose address is none is told as a row that failed, as the platforms tell theirs, and
 * keeps nobody else from being sent.
 */
final class AdPeople {
    static final String EMAIL = "^[^@\\s]+@[^@\\s]+$";
    static final String PHONE = "^\\+[1-9][0-9]{6,14}$";
    static final String CONSENT = "The person agreed to be told of to advertisers; who has not is never sent.";
    private static final Pattern IS_EMAIL = Pattern.compile(EMAIL);
    private static final Pattern IS_PHONE = Pattern.compile(PHONE);

    private final List<Person> fit = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Row> unfit = new ArrayList<>();

    static Map<String, @Nullable Object> form(int most) {
        var person = closed(
                List.of("consented"),
                object(
                        "email", text(320, "Hashed before it leaves."),
                        "phone", text(40, "With the country's code, such as +4930123456."),
                        "first_name", text(100, "As the platform knows it."),
                        "last_name", text(100, "As the platform knows it."),
                        "country", matching("^[A-Z]{2}$", "ISO 3166-1, such as DE."),
                        "consented", described(object("type", "boolean"), CONSENT)));
        return some(most, person);
    }

    static AdPeople of(Map<String, @Nullable Object> input) {
        var people = new AdPeople();
        var rows = objects(input, "people");
        for (int i = 0; i < rows.size(); i++) people.add(i, rows.get(i));
        return people;
    }

    private void add(int place, Map<String, @Nullable Object> row) {
        var email = textIfSaid(row, "email");
        var phone = textIfSaid(row, "phone");
        if (email != null && !IS_EMAIL.matcher(email.strip()).matches()) {
            unfit.add(new Row(place, "invalid_email", "This is no e-mail address."));
        } else if (phone != null && !IS_PHONE.matcher(phone.strip()).matches()) {
            unfit.add(new Row(place, "invalid_phone", "The telephone has no country's code."));
        } else {
            fit.add(new Person(
                    email,
                    phone,
                    textIfSaid(row, "first_name"),
                    textIfSaid(row, "last_name"),
                    textIfSaid(row, "country"),
                    Boolean.TRUE.equals(row.get("consented"))));
            places.add(place);
        }
    }

    /** What became of each, by their places in the input. */
    BatchResult sent(Function<List<Person>, BatchResult> send) {
        if (fit.isEmpty()) return new BatchResult(0, unfit, "");
        var result = send.apply(List.copyOf(fit));
        var failed = new ArrayList<>(unfit);
        for (var row : result.failed()) failed.add(new Row(places.get(row.index()), row.code(), row.message()));
        failed.sort(Comparator.comparingInt(Row::index));
        return new BatchResult(result.accepted(), failed, result.reference());
    }
}
