package io.omnify.meta;

import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.BatchResult.Row;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A batch sorted into what may be sent and what is refused, each row under the place it came with. */
final class Rows<T> {
    private final List<T> good = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<Row> failed = new ArrayList<>();

    /** Why a person is not sent; empty when they are. */
    static Optional<Row> people(int place, Person person, boolean needsConsent) {
        if (needsConsent && !person.consented()) return Optional.of(Row.withoutConsent(place));
        if (!Hashes.recognisable(person))
            return Optional.of(Row.unrecognisable(place, "an e-mail address, a phone number"));
        return Optional.empty();
    }

    static void limit(int rows, int most) {
        if (rows > most)
            throw new PlatformFailed(
                    new Invalid("too_many", "Meta takes " + most + " at once, not " + rows + ".", List.of()));
    }

    void judge(int place, T row, Optional<Row> refusal) {
        refusal.ifPresentOrElse(failed::add, () -> {
            good.add(row);
            places.add(place);
        });
    }

    /** Those to be sent, in their order. */
    List<T> good() {
        return good;
    }

    /** One of {@link #good}, by its place there, was refused after all. */
    void refuse(int sent, String code, String message) {
        failed.add(new Row(places.get(sent), code, message));
    }

    BatchResult result(int accepted, String reference) {
        return new BatchResult(accepted, failed, reference);
    }
}
