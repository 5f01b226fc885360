package io.omnify.local.bench.gateway;

import io.omnify.local.platform.PlatformFailure;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** For machines without wrk: a thread for each connection. Costs more processor than wrk, everywhere alike. */
final class OwnLoad implements Load {
    @Override
    public String name() {
        return "own threads (install wrk for less disturbance)";
    }

    @Override
    public Result run(String url, String token, int connections, int seconds) {
        return run(url, token, connections, seconds, 0);
    }

    /** Each connection asks no oftener than so; a late answer does not put the next question off. */
    Result paced(String url, String token, int connections, int seconds, Duration every) {
        return run(url, token, connections, seconds, every.toNanos());
    }

    private static Result run(String url, String token, int connections, int seconds, long every) {
        var begin = System.nanoTime();
        var end = begin + TimeUnit.SECONDS.toNanos(seconds);
        var taken = new ConcurrentLinkedQueue<long[]>();
        var failed = new AtomicLong();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (var i = 0; i < connections; i++)
                threads.execute(() -> taken.add(ask(URI.create(url), token, end, every, failed)));
        }
        var all = taken.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        if (all.length == 0) throw new PlatformFailure("nothing answers at " + url);
        return new Result(all.length / ((System.nanoTime() - begin) / 1e9), at(all, 50), at(all, 99), failed.get());
    }

    private static double at(long[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static long[] ask(URI url, String token, long end, long every, AtomicLong failed) {
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
                now = every == 0 ? then : due(now + every);
            }
        } catch (IOException e) {
            throw new PlatformFailure("no answer from " + url + ": " + e.getMessage(), e);
        }
        return Arrays.copyOf(taken, count);
    }

    /** What was due before now counts from then on, or waiting would be left out of the figures. */
    private static long due(long at) {
        for (var left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) LockSupport.parkNanos(left);
        return at;
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
