package io.omnify.agent.tools.usecase;

import io.omnify.agent.tools.port.Tool;
import io.omnify.agent.tools.usecase.ToolBox.Wanted;
import io.omnify.auth.api.OrgId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Future.State;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Asks platforms what stands already: however many calls wait for it, nobody waits longer than for one. */
final class Reckoning {
    static final Duration LIMIT = Duration.ofSeconds(30);

    /** Questions to platforms at a time. */
    static final int AT_ONCE = 8;

    private final Map<String, Tool> tools;
    private final Duration limit;

    Reckoning(Map<String, Tool> tools, Duration limit) {
        this.tools = tools;
        this.limit = limit;
    }

    /** What each call's stake is reckoned from; its arguments alone when nobody says in time. */
    List<Map<String, @Nullable Object>> handle(OrgId org, List<Wanted> calls) throws InterruptedException {
        var known = new ArrayList<Map<String, @Nullable Object>>();
        var open = new ArrayList<Integer>();
        for (int i = 0; i < calls.size(); i++) {
            known.add(calls.get(i).arguments());
            if (stands(calls.get(i))) open.add(i);
        }
        if (open.isEmpty()) return known;
        var answers = asked(open.stream().map(i -> question(org, calls.get(i))).toList());
        for (int i = 0; i < open.size(); i++) {
            var answer = answers.get(i);
            if (answer.state() == State.SUCCESS) known.set(open.get(i), answer.resultNow());
        }
        return known;
    }

    /** Something may stand already, and makes a difference. */
    private boolean stands(Wanted call) {
        var tool = tools.get(call.tool());
        return tool != null && tool.definition().traits().stakes() != null;
    }

    private Callable<Map<String, @Nullable Object>> question(OrgId org, Wanted call) {
        var tool = tools.get(call.tool());
        if (tool == null) throw new IllegalStateException("checked, and gone");
        return () -> tool.reckoned(org, call.arguments());
    }

    /** Who is not done when time is up is told to stop, and not waited for. */
    private <T> List<Future<T>> asked(List<Callable<T>> questions) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(
                Math.min(AT_ONCE, questions.size()),
                Thread.ofVirtual().name("reckoning-", 0).factory());
        try {
            return threads.invokeAll(questions, limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            threads.shutdownNow();
        }
    }
}
