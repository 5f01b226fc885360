package io.omnify.workflow.control.usecase;

import io.omnify.auth.api.OrgId;
import io.omnify.workflow.control.domain.Act;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.control.domain.Refusal;
import io.omnify.workflow.control.domain.Refused;
import io.omnify.workflow.control.domain.RunFilter;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.BulkOrders;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders one thing for many runs: for those of a filter for which it makes sense. It is counted first, so that nobody
 * cancels ten thousand runs who meant ten; the order is written down and worked off from there.
 */
public final class ControlMany {
    public static final int MOST = 5_000;
    private static final int PAGE = 200;

    private final RunArchive archive;
    private final BulkOrders orders;
    private final InstantSource clock;

    public ControlMany(RunArchive archive, BulkOrders orders, InstantSource clock) {
        this.archive = archive;
        this.orders = orders;
        this.clock = clock;
    }

    /** {@code name} is the order's id: given again under it, it is the same order. */
    public record Request(OrgId org, RunFilter filter, Act act, Actor by, String name) {}

    public BulkOrder.Count count(Request request) {
        Sense.worded(request.act());
        var runs = runs(request);
        return new BulkOrder.Count(runs.size(), fitting(runs, request).size());
    }

    /** @param expected how many the person believes it applies to; another number is refused */
    public BulkOrder handle(Request request, int expected) {
        var known = orders.find(request.org(), request.name());
        if (known.isPresent()) return known.get();
        Sense.worded(request.act());
        var all = runs(request);
        var runs = fitting(all, request);
        if (runs.size() != expected)
            throw new Refused(new Refusal.NotNow("it applies to " + runs.size() + " runs, not to " + expected));
        var order = order(request, all.size(), runs);
        if (orders.add(order)) return order.stored(1);
        return orders.find(request.org(), request.name())
                .orElseThrow(() -> new IllegalStateException("the order's id is taken elsewhere: " + request.name()));
    }

    private BulkOrder order(Request request, int found, List<Run> runs) {
        var now = clock.instant();
        var order = new BulkOrder(
                request.org(),
                request.name(),
                request.filter(),
                request.act(),
                request.by(),
                now,
                runs.stream().map(Run::id).toList(),
                new BulkOrder.Count(found, runs.size()),
                BulkOrder.Progress.NONE,
                BulkOrder.Status.RUNNING,
                null,
                0);
        return runs.isEmpty() ? order.advance(BulkOrder.Progress.NONE, now) : order;
    }

    private List<Run> runs(Request request) {
        var found = new ArrayList<Run>();
        var page = archive.search(request.org(), request.filter(), PAGE, null);
        while (!page.isEmpty()) {
            found.addAll(page);
            if (found.size() > MOST) throw new Refused(new Refusal.TooMany(found.size(), MOST));
            if (page.size() < PAGE) return found;
            page = archive.search(request.org(), request.filter(), PAGE, RunPosition.of(page.getLast()));
        }
        return found;
    }

    private static List<Run> fitting(List<Run> runs, Request request) {
        return runs.stream()
                .filter(run -> Sense.made(run, request.by(), request.act()))
                .toList();
    }
}
