package io.omnify.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * Formats the folder when it is new and runs the broker, in one JVM instead of two. It runs on the broker's class path
 * and knows its classes only by name.
 */
public final class KafkaMain {
    private KafkaMain() {}

    /** Arguments: server.properties, and the file to write when the broker serves. */
    public static void main(String... arguments) throws Exception {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
        System.setProperty("org.slf4j.simpleLogger.showDateTime", "true");
        var settings = Path.of(arguments[0]);
        var properties = new Properties();
        try (var in = Files.newInputStream(settings)) {
            properties.load(in);
        }
        var logs = Path.of(properties.getProperty("log.dirs"));
        if (!Files.exists(logs.resolve("meta.properties"))) format(settings);
        var port =
                Integer.parseInt(properties.getProperty("listeners").replaceAll("^PLAINTEXT://[^:]*:(\\d+),.*", "$1"));
        Thread.ofPlatform().daemon().name("readiness").start(() -> announce(port, Path.of(arguments[1])));
        broker(settings);
    }

    private static void format(Path settings) throws Exception {
        // Kafka's own ids never start with a dash, which its tool would take for an option.
        var cluster = Class.forName("org.apache.kafka.common.Uuid")
                .getMethod("randomUuid")
                .invoke(null)
                .toString();
        var tool = Class.forName("kafka.tools.StorageTool");
        String[] format = {"format", "-t", cluster, "-c", settings.toString()};
        var code = (int)
                tool.getMethod("execute", String[].class, PrintStream.class).invoke(null, format, System.out);
        if (code != 0) throw new IOException("cannot format " + settings + ": code " + code);
    }

    private static void broker(Path settings) throws Exception {
        try {
            Class.forName("kafka.Kafka").getMethod("main", String[].class).invoke(null, (Object)
                    new String[] {settings.toString()});
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The broker opens its port as the last step of its start. */
    private static void announce(int port, Path ready) {
        try {
            while (!accepts(port)) Thread.sleep(25);
            Files.createFile(ready);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write " + ready, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean accepts(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
