package io.omnify.agent.webhooks.usecase;

import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import io.omnify.agent.webhooks.usecase.TakeWebhook.Taken;
import java.lang.System.Logger.Level;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What is taken of one call. Whoever it cannot be taken for now, for whatever reason, holds up none of the others; told
 * again, it is nothing new to them. Nothing but "not now" makes platforms repeat it.
 */
final class Taking {
    private static final System.Logger LOG = System.getLogger(Taking.class.getName());

    private Taken taken = new Taken(0, 0);
    private boolean all = true;

    /** @param isNew takes it; false when it was told before */
    void take(String whom, BooleanSupplier isNew) {
        alone(whom, () -> taken = taken.and(isNew.getAsBoolean()));
    }

    void alone(String whom, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            all = false;
            if (!(e instanceof Refused)) log(whom, e);
        }
    }

    Taken end() {
        if (!all) throw new Refused(new Refusal.WebhookNotNow());
        return taken;
    }

    /** What {@code look} answers, before anything can be taken. */
    static <T> T before(Supplier<T> look) {
        try {
            return look.get();
        } catch (Refused e) {
            throw e;
        } catch (RuntimeException e) {
            log("unknown", e);
            throw new Refused(new Refusal.WebhookNotNow());
        }
    }

    private static void log(String whom, RuntimeException e) {
        LOG.log(
                Level.WARNING,
                () -> "notice not taken " + whom + " reason=" + e.getClass().getName());
    }
}
