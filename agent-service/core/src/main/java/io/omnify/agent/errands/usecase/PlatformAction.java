package io.omnify.agent.errands.usecase;

import io.omnify.agent.connections.usecase.UseConnection;
import io.omnify.agent.effects.domain.ActionDescription;
import io.omnify.agent.effects.domain.Repeatability;
import io.omnify.agent.effects.port.Action;
import io.omnify.agent.executions.domain.Failure;
import io.omnify.agent.executions.domain.Mode;
import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.Platform;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.shared.domain.Refusal;
import io.omnify.agent.shared.domain.Refused;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be done at a platform through an organisation's connection, and that may be said to it again: it
 * recognises what it was told already, or the action looks before it creates.
 */
public final class PlatformAction implements Action {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    /** Some make many requests: a campaign with twenty advertisements and their pictures, each as slow as can be. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final ActionDescription description;
    private final Site site;
    private final Deed deed;

    public PlatformAction(ActionDescription description, Site site, Deed deed) {
        this.description = description;
        this.site = site;
        this.deed = deed;
    }

    /**
     * Where it is done.
     *
     * @param connection which connection a call means; may throw {@link Refused}
     * @param absent the code for something the platform does not have
     */
    public record Site(Platform platform, UseConnection connections, Function<Call, String> connection, String absent) {
        /** At the connection that the input names. */
        public static Site named(Platform platform, UseConnection connections, String absent) {
            return new Site(platform, connections, call -> PlatformInputs.text(call.input(), "connection_id"), absent);
        }
    }

    /** What is done. Throws {@link Unfit} for an input that the form allows and the act does not. */
    @FunctionalInterface
    public interface Deed {
        Map<String, @Nullable Object> perform(Call call, Entrance entrance);

        /** For those that are looked up: what {@link #perform} would have answered; empty while it is not so. */
        default Optional<Map<String, @Nullable Object>> done(Call call, Entrance entrance) {
            return Optional.empty();
        }
    }

    /** The way to the platform, for one call of its API at a time. */
    public interface Entrance {
        <T> T ask(Function<Access, T> asked);

        /** The world it leads to. */
        Mode mode();
    }

    /** An input that nothing was sent for. */
    public static final class Unfit extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String code;

        public Unfit(String code, String message) {
            super(message);
            this.code = code;
        }

        private Failure failure() {
            return Failure.of(code, String.valueOf(getMessage()));
        }
    }

    @Override
    public ActionDescription description() {
        return description;
    }

    /** Where it is not known, nothing is passed off as harmless. */
    @Override
    public Mode mode() {
        return Mode.LIVE;
    }

    @Override
    public Mode mode(Call call) {
        try {
            var connection = site.connection().apply(call);
            return site.connections().mode(call.org(), connection).orElse(mode());
        } catch (Refused e) {
            return mode();
        }
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Duration longest() {
        return LONGEST;
    }

    @Override
    public Answer perform(Call call) {
        try {
            return new Answer.Done(deed.perform(call, entrance(call)));
        } catch (PlatformFailed e) {
            return PlatformAnswers.of(e.failure(), site.absent());
        } catch (Refused e) {
            return new Answer.Refused(PlatformAnswers.of(e.refusal()));
        } catch (Unfit e) {
            return new Answer.Refused(e.failure());
        }
    }

    @Override
    public Finding find(Call call) {
        if (description.repeatability() != Repeatability.LOOKED_UP) return new Finding.Absent();
        try {
            var found = deed.done(call, entrance(call));
            return found.<Finding>map(Finding.Happened::new).orElseGet(Finding.Absent::new);
        } catch (PlatformFailed e) {
            return new Finding.Silent(e.failure().code());
        } catch (Refused e) {
            return new Finding.Silent(PlatformAnswers.of(e.refusal()).code());
        } catch (Unfit e) {
            return new Finding.Absent();
        }
    }

    private Entrance entrance(Call call) {
        return new Entrance() {
            @Override
            public <T> T ask(Function<Access, T> asked) {
                var connection = site.connection().apply(call);
                return site.connections().handle(call.org(), connection, access -> {
                    if (access.platform() != site.platform())
                        throw new Refused(new Refusal.ConnectionNotFound(connection));
                    return asked.apply(access);
                });
            }

            @Override
            public Mode mode() {
                return PlatformAction.this.mode(call);
            }
        };
    }
}
