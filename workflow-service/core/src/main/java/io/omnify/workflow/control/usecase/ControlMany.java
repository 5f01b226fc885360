package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.Order;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.port.Orders;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * Does one thing to many runs: to those of a filter for which it makes sense. It is counted first, so that nobody
 * cancels ten thousand runs who meant ten; repeated under the same name, it changes nothing twice.
 */
public final class ControlMany {
    public static final int MOST = 5_000;
    private static final int PAGE = 200;

    private final RunArchive archive;
    private final Orders orders;

    public ControlMany(RunArchive archive, Orders orders) {
        this.archive = archive;
        this.orders = orders;
    }

    /** {@code name} is what the orders' ids begin with. */
    public record Request(OrgId org, RunFilter filter, Act act, Actor by, String name) {}

    /** How many runs the filter finds, and to how many of them the act applies. */
    public record Count(int found, int applies) {}

    public Count count(Request request) {
        var runs = runs(request);
        long applies = runs.stream().filter(run -> applies(run, request)).count();
        return new Count(runs.size(), (int) applies);
    }

    /** @param expected how many the person believes it applies to; another number is refused */
    public Count handle(Request request, int expected) {
        var all = runs(request);
        var runs = all.stream().filter(run -> applies(run, request)).toList();
        if (runs.size() != expected)
            throw new Refused(new Refusal.NotNow("it applies to " + runs.size() + " runs, not to " + expected));
        for (var run : runs)
            orders.give(new Order(request.org(), run.id(), request.name(), request.by(), request.act()));
        return new Count(all.size(), runs.size());
    }

    private List<Run> runs(Request request) {
        var found = new ArrayList<Run>();
        var page = archive.search(request.org(), request.filter(), PAGE, null);
        while (!page.isEmpty()) {
            found.addAll(page);
            if (found.size() > MOST) throw new Refused(new Refusal.TooMany(found.size(), MOST));
            if (page.size() < PAGE) return found;
            page = archive.search(
                    request.org(), request.filter(), PAGE, page.getLast().id());
        }
        return found;
    }

    private static boolean applies(Run run, Request request) {
        try {
            new Sense(run, request.by()).check(request.act());
            return true;
        } catch (Refused e) {
            if (e.refusal() instanceof Refusal.Wrong) throw e;
            return false;
        }
    }
}
