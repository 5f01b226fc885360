package io.omnify.analytics.imports.usecase;

import io.omnify.analytics.imports.domain.CsvReader;
import io.omnify.analytics.imports.domain.FactReader;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.LineError;
import io.omnify.analytics.imports.domain.ReadLine;
import io.omnify.analytics.imports.domain.Tally;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.port.Uploads;
import io.omnify.analytics.metrics.domain.Outcome;
import io.omnify.analytics.metrics.domain.Seen;
import io.omnify.analytics.metrics.usecase.RecordFacts;
import io.omnify.analytics.metrics.usecase.RecordFacts.Statement;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file that was taken in and states its facts. It always begins at the first line: facts count once, so a run
 * after a crash repeats what was done without effect and gives the report an undisturbed run would have given.
 */
public final class RunImport {
    private static final int BATCH = 500;

    private final RecordFacts record;
    private final Imports imports;
    private final Uploads uploads;
    private final InstantSource clock;

    public RunImport(RecordFacts record, Imports imports, Uploads uploads, InstantSource clock) {
        this.record = record;
        this.imports = imports;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** Ends early, without a word, when another process has taken the import over. */
    public void handle(Import taken) throws IOException {
        var plan = taken.plan();
        try (var text = plan.encoding().reader(uploads.file(taken.id()).open())) {
            var reader = new CsvReader(text, plan.columns().separator());
            var tally = readAll(taken, reader);
            if (!imports.save(taken.completed(tally, clock.instant()))) return;
        } catch (FileNotFoundException e) {
            var reason = "the service stopped while reading and the file is gone; import it again to complete it";
            if (!imports.save(taken.failed(reason, clock.instant()))) return;
        } catch (LostClaim e) {
            return;
        }
        uploads.discard(taken.id());
    }

    private static final class LostClaim extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Tally readAll(Import taken, CsvReader reader) throws IOException {
        var columns = taken.plan().columns();
        var facts = new FactReader(columns, taken.plan().mapping(), tomorrow());
        var tally = Tally.ZERO;
        var batch = new ArrayList<Statement>(BATCH);
        var seen = new Seen();
        for (var next = reader.next(columns.titles().size());
                next.isPresent();
                next = reader.next(columns.titles().size())) {
            if (next.get().line() <= columns.headerLine()) continue;
            switch (facts.read(next.get())) {
                case ReadLine.Stated(var line, var fact) -> batch.add(new Statement(line, fact));
                case ReadLine.Rejected(var errors) -> tally = tally.reject(errors);
                case ReadLine.Passed() -> {}
            }
            if (batch.size() == BATCH) tally = state(taken, seen, batch, tally);
        }
        return batch.isEmpty() ? tally : state(taken, seen, batch, tally);
    }

    private Tally state(Import taken, Seen seen, List<Statement> batch, Tally before) {
        var outcomes = record.handle(taken.org(), taken.id(), seen, batch);
        var tally = before;
        for (int i = 0; i < batch.size(); i++) tally = count(tally, outcomes.get(i), batch.get(i));
        batch.clear();
        if (!imports.save(taken.progressed(tally))) throw new LostClaim();
        return tally;
    }

    private static Tally count(Tally tally, Outcome outcome, Statement statement) {
        return switch (outcome) {
            case ACCEPTED -> tally.accept();
            case UPDATED -> tally.update();
            case DUPLICATE -> tally.duplicate();
            case CONFLICT ->
                tally.reject(
                        List.of(
                                new LineError(
                                        statement.line(),
                                        "line",
                                        "an earlier line has other numbers for the same ad, day and dimensions; the earlier one stands")));
        };
    }

    /** Somewhere on earth it is tomorrow already. */
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }
}
