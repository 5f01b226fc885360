package io.omnify.analytics.adapter.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.omnify.analytics.imports.domain.Import;
import io.omnify.analytics.imports.port.Imports;
import io.omnify.analytics.imports.usecase.InspectFile;
import io.omnify.analytics.imports.usecase.StartImport;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.Cursors;
import io.omnify.platform.web.Page;
import io.omnify.platform.web.ProblemException;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Brings exports of ad accounts in: looked at first, then taken in and read in the background. */
@Path("/api/analytics/imports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
class ImportResource {
    private final InspectFile inspect;
    private final StartImport start;
    private final Imports imports;
    private final Caller caller;
    private final Event<Import> started;
    private final ObjectMapper json;

    ImportResource(
            InspectFile inspect,
            StartImport start,
            Imports imports,
            Caller caller,
            Event<Import> started,
            ObjectMapper json) {
        this.inspect = inspect;
        this.start = start;
        this.imports = imports;
        this.caller = caller;
        this.started = started;
        this.json = json;
    }

    /** The parts of the form, for the description of the API. */
    @Schema(name = "ImportForm")
    record Form(
            @Schema(required = true, type = SchemaType.STRING, format = "binary")
            String file,

            @Nullable MappingView mapping) {}

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("analytics:write")
    @Operation(operationId = "startImport", summary = "Take an export in; it is read in the background")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    @APIResponse(
            responseCode = "202",
            description = "Taken in; Location says where to look",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class)))
    public Response start(
            @Parameter(hidden = true) @RestForm(FileUpload.ALL) List<FileUpload> files,
            @Parameter(hidden = true) @RestForm("mapping") @Nullable String mapping)
            throws IOException {
        var upload = Upload.of(files, mapping, json);
        var taken = takeIn(upload);
        started.fire(taken);
        return Response.accepted(ImportView.of(taken))
                .location(URI.create("/api/analytics/imports/" + taken.id()))
                .build();
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @PermissionsAllowed("analytics:write")
    @Operation(operationId = "previewImport", summary = "Say how an export would be read, without importing it")
    @RequestBody(
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Form.class)))
    public PreviewView preview(
            @Parameter(hidden = true) @RestForm(FileUpload.ALL) List<FileUpload> files,
            @Parameter(hidden = true) @RestForm("mapping") @Nullable String mapping)
            throws IOException {
        var upload = Upload.of(files, mapping, json);
        try {
            return PreviewView.of(inspect.handle(upload.file(), upload.mapping()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GET
    @PermissionsAllowed("analytics:read")
    @Operation(operationId = "listImports", summary = "The organisation's imports, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ImportView.class)))
    public Response list(
            @QueryParam("limit") @Nullable Integer asked,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        var limit = Page.limit(asked);
        var found = imports.list(caller.org(), Cursors.decode(cursor).orElse(""), limit + 1);
        var page = found.stream().limit(limit).toList();
        var next =
                found.size() > limit ? Optional.of(Cursors.encode(page.getLast().id())) : Optional.<String>empty();
        var views = page.stream().map(ImportView::of).toList();
        return Page.link(Response.ok(views), uri, next).build();
    }

    @GET
    @Path("/{import_id}")
    @PermissionsAllowed("analytics:read")
    @Operation(operationId = "getImport", summary = "How far an import is and what came of its lines")
    public ImportView find(@PathParam("import_id") String id) {
        return imports.find(caller.org(), id)
                .map(ImportView::of)
                .orElseThrow(() -> ProblemException.notFound("import"));
    }

    /** What goes wrong with our own disk is our fault; only what goes wrong with the request is the caller's. */
    private Import takeIn(Upload upload) {
        try {
            return start.handle(caller.org(), upload.fileName(), upload.file(), upload.mapping());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
