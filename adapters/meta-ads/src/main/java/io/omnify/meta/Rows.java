package io.omnify.meta;

import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.Person;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure.Invalid;
import java.util.ArrayList;
import java.util.List;

/** A batch sorted into what may be sent and what is refused, each row under the place it came with. */
final class Rows<T> {
    private final List<T> good = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<BatchResult.Row> failed = new ArrayList<>();

    /** Why a row is not sent; {@link #FINE} when it is. */
    record Verdict(String code, String message) {
        static final Verdict FINE = new Verdict("", "");
    }

    static Verdict people(Person person, boolean needsConsent) {
        if (needsConsent && !person.consented()) return new Verdict("no-consent", "They have not consented.");
        if (!Hashes.recognisable(person))
            return new Verdict("nothing-to-recognise", "There is neither an address nor a telephone number.");
        return Verdict.FINE;
    }

    static void limit(int rows, int most) {
        if (rows > most)
            throw new PlatformFailed(
                    new Invalid("too-many", "Meta takes " + most + " at once, not " + rows + ".", List.of()));
    }

    void judge(int place, T row, Verdict verdict) {
        if (verdict == Verdict.FINE) {
            good.add(row);
            places.add(place);
        } else failed.add(new BatchResult.Row(place, verdict.code(), verdict.message()));
    }

    /** Those to be sent, in their order. */
    List<T> good() {
        return good;
    }

    /** One of {@link #good}, by its place there, was refused after all. */
    void refuse(int sent, String code, String message) {
        failed.add(new BatchResult.Row(places.get(sent), code, message));
    }

    BatchResult result(int accepted, String reference) {
        return new BatchResult(accepted, failed, reference);
    }
}
