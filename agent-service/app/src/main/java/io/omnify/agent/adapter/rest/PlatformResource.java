package io.omnify.agent.adapter.rest;

import io.omnify.agent.adapter.rest.ConnectionView.WarningView;
import io.omnify.agent.connections.domain.Connection;
import io.omnify.agent.connections.domain.Warning;
import io.omnify.agent.connections.port.Connections;
import io.omnify.agent.connections.usecase.LookAfter;
import io.omnify.agent.executions.port.LanguageModel;
import io.omnify.agent.platforms.domain.ConnectorDescription;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.port.Connector;
import io.omnify.agent.platforms.usecase.Platforms;
import io.omnify.platform.security.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The platforms there are, how each is connected, and what is to be done about it. */
@Path("/api/platforms")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "platforms")
final class PlatformResource {
    private final Platforms platforms;
    private final Connections connections;
    private final LookAfter lookAfter;
    private final LanguageModel model;
    private final InstantSource clock;
    private final Caller caller;

    PlatformResource(
            Platforms platforms,
            Connections connections,
            LookAfter lookAfter,
            LanguageModel model,
            InstantSource clock,
            Caller caller) {
        this.platforms = platforms;
        this.connections = connections;
        this.lookAfter = lookAfter;
        this.model = model;
        this.clock = clock;
        this.caller = caller;
    }

    @Schema(name = "PlatformField", description = "What a person pastes to connect by hand")
    record FieldView(String name, String label, boolean secret, boolean required) {
        static FieldView of(ConnectorDescription.Field field) {
            return new FieldView(field.name(), field.label(), field.secret(), field.required());
        }
    }

    @Schema(name = "Platform")
    record PlatformView(
            String platform,
            String name,

            @Schema(description = "The one version of its API that is spoken") @Nullable
            String apiVersion,

            @Schema(description = "The last day the platform serves it, where it named one") @Nullable
            LocalDate sunsetDate,

            @Schema(description = "A person can connect it by the platform's own consent page")
            boolean oauth,

            @Schema(description = "The platform is set by the operator for all; it has no connections of one's own")
            boolean central,

            @Schema(description = "simulation or live, where that is set for all") @Nullable
            String mode,

            List<FieldView> fields,
            List<WarningView> warnings,
            List<ConnectionView> connections) {}

    @GET
    @PermissionsAllowed("integration:read")
    @Operation(operationId = "listPlatforms", summary = "The platforms and the organisation's connections to them")
    public List<PlatformView> list() {
        var own = connections.list(caller.org(), Connection.MOST);
        return Arrays.stream(Platform.values())
                .filter(each ->
                        each == Platform.OPENAI || platforms.connector(each).isPresent())
                .map(each -> view(each, own))
                .toList();
    }

    private PlatformView view(Platform platform, List<Connection> own) {
        return platforms
                .connector(platform)
                .map(Connector::description)
                .map(description -> connectable(description, own))
                .orElseGet(() -> new PlatformView(
                        platform.code(),
                        platform.title(),
                        model.defaultModel(),
                        null,
                        false,
                        true,
                        model.mode().code(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @SuppressWarnings("NullAway") // the class file of a compact constructor does not say that values may be null
    private PlatformView connectable(ConnectorDescription description, List<Connection> own) {
        var platform = description.platform();
        return new PlatformView(
                platform.code(),
                platform.title(),
                description.apiVersion(),
                description.sunset(),
                description.oauth(),
                false,
                null,
                description.fields().stream().map(FieldView::of).toList(),
                Warning.ofSunset(description.sunset(), clock.instant()).stream()
                        .map(WarningView::of)
                        .toList(),
                own.stream()
                        .filter(each -> each.platform() == platform)
                        .map(each -> ConnectionView.of(each, lookAfter.warnings(each)))
                        .toList());
    }
}
