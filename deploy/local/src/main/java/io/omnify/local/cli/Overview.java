package io.omnify.local.cli;

import io.omnify.local.machine.Memory;
import io.omnify.local.platform.Console;
import io.omnify.local.platform.Part;
import io.omnify.local.platform.Platform;

/** What a person wants to know once everything runs: where, how big, how to stop. */
final class Overview {
    private final Platform platform;

    Overview(Platform platform) {
        this.platform = platform;
    }

    void print(double seconds, Console console) {
        var config = platform.config();
        console.say("");
        console.say("  %-10s %-30s %8s %6s".formatted("part", "address", "pid", "MiB"));
        var total = Memory.residentMegabytes(ProcessHandle.current().pid());
        for (var part : Part.values()) {
            var pid = platform.process(part).map(process -> process.pid());
            var resident = pid.map(Memory::residentMegabytes).orElse(0L);
            total += resident;
            var shown = pid.map(String::valueOf).orElse("outside");
            console.say("  %-10s %-30s %8s %6d".formatted(part.label(), config.address(part), shown, resident));
        }
        console.say("");
        console.say(
                "ready after %.1f s, %.2f GiB resident in all (with this launcher)".formatted(seconds, total / 1024.0));
        console.say("open   " + platform.url());
        console.say("mail   " + config.mailPage());
        console.say("logs   ./omnify logs [part]");
        console.say("stop   Ctrl-C here, or ./omnify down");
    }
}
