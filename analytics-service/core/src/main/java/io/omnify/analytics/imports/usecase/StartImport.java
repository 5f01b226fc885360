package io.omnify.analytics.imports.usecase;

import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.domain.InvalidFile;
import io.omnify.analytics.imports.domain.MappingRequest;
import io.omnify.analytics.imports.port.Ids;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.port.SourceFile;
import io.omnify.analytics.imports.port.Uploads;
import io.omnify.auth.api.OrgId;
import java.io.IOException;
import java.time.InstantSource;

/** Takes a file in: it is kept and listed before anyone is told so, and read afterwards. */
public final class StartImport {
    private final InspectFile inspect;
    private final Imports imports;
    private final Uploads uploads;
    private final Context context;

    /** Where time and ids come from. */
    public record Context(InstantSource clock, Ids ids) {}

    public StartImport(InspectFile inspect, Imports imports, Uploads uploads, Context context) {
        this.inspect = inspect;
        this.imports = imports;
        this.uploads = uploads;
        this.context = context;
    }

    public Import handle(OrgId org, String fileName, SourceFile file, MappingRequest request) throws IOException {
        var inspected = inspect.handle(file, request);
        var detected = inspected.detected();
        if (!detected.problems().isEmpty()) throw new InvalidFile(detected.problems());
        var columns = detected.sample().columns();
        var plan = new Import.Plan(inspected.encoding(), columns, detected.mapping(), detected.warnings());
        var started = Import.accepted(
                context.ids().next("imp_"), org, fileName, plan, context.clock().instant());
        uploads.keep(started.id(), file);
        imports.add(started);
        return started;
    }
}
