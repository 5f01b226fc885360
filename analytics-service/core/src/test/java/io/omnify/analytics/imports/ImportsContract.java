package io.omnify.analytics.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.analytics.imports.domain.ColumnMapping;
import io.omnify.analytics.imports.domain.Columns;
import io.omnify.analytics.imports.domain.Encoding;
import io.omnify.analytics.imports.domain.Field;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.LineError;
import io.omnify.analytics.imports.domain.NumberStyle;
import io.omnify.analytics.imports.domain.Tally;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Imports} must do. The in-memory fake and the Mongo adapter both pass it. */
public abstract class ImportsContract {
    protected final OrgId acme = new OrgId("org_" + UUID.randomUUID());
    private final OrgId other = new OrgId("org_" + UUID.randomUUID());

    protected abstract Imports imports();

    /** Lets this process hold the oldest unfinished import of the organisation, where that is needed to save. */
    protected void hold(Import one) {}

    protected static Import started(OrgId org, int number) {
        var columns = new Columns('\t', 3, List.of("Day", "Campaign.Name$", "Age"));
        var mapping = new ColumnMapping(
                "meta_ads",
                "EUR",
                "dd-MM-yyyy",
                NumberStyle.COMMA,
                Map.of(Field.DATE, "Day", Field.CAMPAIGN_NAME, "Campaign.Name$"),
                List.of("Age"));
        var plan = new Import.Plan(Encoding.UTF_16LE, columns, mapping, List.of("mind this"));
        var id = "imp_" + org.value().substring(4) + "_" + (100 + number);
        return Import.accepted(id, org, "Bericht für März.csv", plan, Instant.parse("2026-01-01T00:00:00.123Z"));
    }

    @Test
    void givesBackWhatItWasGiven() {
        var one = started(acme, 1);
        imports().add(one);

        assertThat(imports().find(acme, one.id())).contains(one);
    }

    @Test
    void storesProgressAndTheEnd() {
        var one = started(acme, 1);
        imports().add(one);
        hold(one);
        var errors = List.of(new LineError(9, "date", "Day: is empty"));
        var tally = new Tally(5_000_000_000L, 2, 3, 1, errors, true);

        assertThat(imports().save(one.progressed(tally))).isTrue();
        assertThat(imports().find(acme, one.id())).contains(one.progressed(tally));
        var done = one.completed(tally, Instant.parse("2026-01-01T00:00:09.456Z"));
        assertThat(imports().save(done)).isTrue();
        assertThat(imports().find(acme, one.id())).contains(done);
    }

    @Test
    void listsTheNewestFirstFromWhereItIsTold() {
        var all = IntStream.range(0, 5).mapToObj(i -> started(acme, i)).toList();
        all.forEach(imports()::add);

        assertThat(imports().list(acme, "", 2)).containsExactly(all.get(4), all.get(3));
        assertThat(imports().list(acme, all.get(3).id(), 10)).containsExactly(all.get(2), all.get(1), all.get(0));
    }

    @Test
    void hidesThemFromOtherOrganisations() {
        var one = started(acme, 1);
        imports().add(one);

        assertThat(imports().find(other, one.id())).isEmpty();
        assertThat(imports().list(other, "", 10)).isEmpty();
    }
}
