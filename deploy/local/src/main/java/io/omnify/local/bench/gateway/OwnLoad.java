package io.omnify.local.bench.gateway;

import io.omnify.local.platform.PlatformFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** For machines without wrk: a thread for each connection. Costs more processor than wrk, everywhere alike. */
final class OwnLoad implements Load {
    @Override
    public String name() {
        return "own threads (install wrk for less disturbance)";
    }

    @Override
    public Result run(String url, String token, int connections, int seconds) {
        var begin = System.nanoTime();
        var end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var taken = new ConcurrentLinkedQueue<long[]>();
        var failed = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++)
                threads.execute(() -> taken.add(ask(URI.create(url), token, end, failed)));
        }
        var all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) throw new PlatformFailure("nothing answers at " + url);
        return new Result(all.length / ((System.nanoTime() - begin) / 1e9), at(all, 50), at(all, 99), failed.get());
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static long[] ask(URI url, String token, long end, AtomicLong failed) {
        var request = ("GET " + url.getPath() + " HTTP/1.1\r\nHost: " + url.getAuthority()
                        + "\r\nAuthorization: Bearer " + token + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        var taken = new long[1024];
        var count = 0;
        try (var socket = new Socket(url.getHost(), url.getPort());
                var in = new BufferedInputStream(socket.getInputStream(), 8192)) {
            socket.setTcpNoDelay(true);
            for (var now = System.nanoTime(); now < end; count++) {
                socket.getOutputStream().write(request);
                if (!answered(in)) failed.incrementAndGet();
                if (count == taken.length) taken = Arrays.copyOf(taken, count * 2);
                var then = System.nanoTime();
                taken[count] = then - now;
                now = then;
            }
        } catch (IOException e) {
            throw new PlatformFailure("no answer from " + url + ": " + e.getMessage(), e);
        }
        return Arrays.copyOf(taken, count);
    }

    private static boolean answered(InputStream in) throws IOException {
        var head = new StringBuilder(512);
        while (head.length() < 4 || head.indexOf("\r\n\r\n", head.length() - 4) < 0) {
            var next = in.read();
            if (next < 0) throw new IOException("closed");
            head.append((char) next);
        }
        var lower = head.toString().toLowerCase(Locale.ROOT);
        var from = lower.indexOf("content-length:") + 15;
        in.skipNBytes(
                Long.parseLong(lower.substring(from, lower.indexOf('\r', from)).strip()));
        return head.charAt(9) == '2';
    }
}
