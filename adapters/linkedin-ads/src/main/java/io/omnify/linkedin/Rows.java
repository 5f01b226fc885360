package io.omnify.linkedin;

import io.omnify.agent.platforms.domain.BatchResult;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** The rows of a batch that may be sent, those that may not, and what LinkedIn made of the first. */
final class Rows {
    private final List<Object> wire = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private final List<BatchResult.Row> refused = new ArrayList<>();

    static void check(int rows, int most) {
        if (rows <= most) return;
        var message = "At most " + most + " rows go with one call.";
        throw new PlatformFailed(
                new PlatformFailure.Invalid("too_many", message, List.of(new FieldProblem("", message))));
    }

    void send(int place, Object row) {
        wire.add(row);
        places.add(place);
    }

    void refuse(BatchResult.Row row) {
        refused.add(row);
    }

    /** Sends nothing when nothing may be sent. */
    BatchResult through(Function<List<Object>, List<Wire.RowStatus>> vendor) {
        var answers = wire.isEmpty() ? List.<Wire.RowStatus>of() : vendor.apply(wire);
        var failed = new ArrayList<>(refused);
        for (int i = 0; i < answers.size(); i++)
            if (answers.get(i).status() >= 300) failed.add(row(places.get(i), answers.get(i)));
        failed.sort(Comparator.comparingInt(BatchResult.Row::index));
        return new BatchResult(answers.size() - (failed.size() - refused.size()), failed, "");
    }

    /** The vendor's words may repeat what was sent, so that only its code is passed on. */
    private static BatchResult.Row row(int place, Wire.RowStatus answer) {
        var error = answer.error();
        var code = error == null || error.code() == null ? "status_" + answer.status() : error.code();
        return new BatchResult.Row(place, code, "LinkedIn refused it: " + code + ".");
    }
}
