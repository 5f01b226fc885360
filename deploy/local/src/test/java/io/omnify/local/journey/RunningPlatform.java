package io.omnify.local.journey;

import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;
import io.omnify.local.platform.PlatformConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the whole platform once for all journeys, on free ports and in a folder of its own, and hands it to tests. */
public final class RunningPlatform implements ParameterResolver {
    private static final String KEY = "platform";

    /** Stops the platform when the last journey has ended. */
    private record Started(Platform platform) implements AutoCloseable {
        @Override
        public void close() {
            platform.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Platform.class;
    }

    @Override
    public Platform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(ExtensionContext.Namespace.create(RunningPlatform.class));
        var platform = store.computeIfAbsent(KEY, key -> new Started(start()), Started.class)
                .platform();
        for (var part : Part.values()) platform.start(part);
        return platform;
    }

    private static Platform start() {
        try {
            var home = Path.of("target", "journeys");
            Files.createDirectories(home);
            return Platform.start(PlatformConfig.onFreePorts(Files.createTempDirectory(home.toAbsolutePath(), "home")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
