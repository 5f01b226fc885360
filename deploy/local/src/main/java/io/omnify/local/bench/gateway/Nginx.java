package io.omnify.local.bench.gateway;

import io.omnify.embedded.GuardedProcess;
import io.omnify.embedded.Ports;
import io.omnify.local.machine.Tool;
import io.omnify.local.platform.PlatformFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The yardstick: nginx with proxy_pass and kept-alive connections, and nothing else to do. */
final class Nginx implements AutoCloseable {
    private static final String SETTINGS = """
            daemon off;
            worker_processes auto;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path .; proxy_temp_path .; fastcgi_temp_path .; uwsgi_temp_path .; scgi_temp_path .;
              keepalive_requests 100000000;
              upstream behind { server %s; keepalive 256; keepalive_requests 100000000; }
              server {
                listen 127.0.0.1:%d;
                location / { proxy_pass http://behind; proxy_http_version 1.1; proxy_set_header Connection ""; }
              }
            }
            """;
    private final GuardedProcess process;
    private final int port;

    private Nginx(GuardedProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Empty where there is no nginx on this machine. */
    static Optional<Nginx> start(Path folder, String upstream) {
        var binary = Tool.find("nginx")
                .or(() -> Optional.of(Path.of("/usr/sbin/nginx")).filter(Files::isExecutable));
        return binary.map(found -> start(found, folder, URI.create(upstream).getAuthority()));
    }

    private static Nginx start(Path binary, Path folder, String upstream) {
        var port = Ports.free();
        var settings = folder.resolve("nginx.conf");
        try {
            Files.writeString(settings, SETTINGS.formatted(upstream, port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var command = List.of(binary.toString(), "-p", folder.toString(), "-c", settings.toString(), "-e", "error.log");
        var process = GuardedProcess.start(command, folder, Map.of(), folder.resolve("nginx.log"));
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!Ports.answers(port)) {
            if (!process.isAlive() || System.nanoTime() > deadline)
                throw new PlatformFailure("nginx does not start, see " + process.log());
        }
        return new Nginx(process, port);
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.close();
    }
}
