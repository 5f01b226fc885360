package io.omnify.local.bench.gateway;

import io.omnify.local.machine.Tool;
import io.omnify.local.platform.PlatformFailure;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks the same question over and over on so many connections: by wrk where it is installed, else by ourselves. */
interface Load {
    /** Requests per second, and milliseconds. */
    record Result(double perSecond, double p50, double p99, long failed) {}

    String name();

    Result run(String url, String token, int connections, int seconds);

    static Load best() {
        return Tool.find("wrk").<Load>map(path -> new Wrk(path.toString())).orElseGet(OwnLoad::new);
    }

    /** wrk, whose own cost is small and whose figures others know. */
    record Wrk(String binary) implements Load {
        private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([\\d.]+)");
        private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: (\\d+)");

        @Override
        public String name() {
            return "wrk";
        }

        @Override
        public Result run(String url, String token, int connections, int seconds) {
            var output = Tool.output(List.of(
                            binary,
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--latency",
                            "-H",
                            "Authorization: Bearer " + token,
                            url))
                    .orElseThrow(() -> new PlatformFailure("wrk failed at " + url));
            var failed = FAILED.matcher(output);
            return new Result(
                    number(RATE, output).orElse(0.0),
                    latency(50, output),
                    latency(99, output),
                    failed.find() ? Long.parseLong(failed.group(1)) : 0);
        }

        private static double latency(int percent, String output) {
            var found =
                    Pattern.compile("\\s" + percent + "%\\s+([\\d.]+)(us|ms|s)").matcher(output);
            if (!found.find()) throw new PlatformFailure("wrk tells no latency");
            var value = Double.parseDouble(found.group(1));
            return switch (found.group(2)) {
                case "us" -> value / 1000;
                case "s" -> value * 1000;
                default -> value;
            };
        }

        private static Optional<Double> number(Pattern pattern, String output) {
            var found = pattern.matcher(output);
            return found.find() ? Optional.of(Double.parseDouble(found.group(1))) : Optional.empty();
        }
    }
}
