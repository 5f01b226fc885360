package io.omnify.agent.platforms.domain;

import io.omnify.agent.shared.domain.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A chance to sell something to a contact. */
public record Deal(
        String id,
        String name,
        String contact,
        String pipeline,
        String stage,
        Status status,
        Money value,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    /** How it stands. */
    public enum Status {
        OPEN,
        WON,
        LOST,
        ABANDONED
    }

    /** The way deals go, and its stages in order. */
    public record Pipeline(String id, String name, List<Stage> stages) {
        public Pipeline {
            stages = List.copyOf(stages);
        }
    }

    /** A station on the way. */
    public record Stage(String id, String name) {}

    /** A deal as it is asked for. */
    public record Draft(String name, String contact, String pipeline, String stage, Status status, Money value) {
        /** Whether the contact's one in the pipeline is just so. */
        public boolean isAs(Deal there) {
            return there.name().equals(name)
                    && there.stage().equals(stage)
                    && there.status() == status
                    && there.value().equals(value);
        }
    }

    /** What shall be otherwise; what is null stays as it is. */
    public record Change(
            @Nullable String name,
            @Nullable String pipeline,
            @Nullable String stage,
            @Nullable Status status,
            @Nullable Money value) {}
}
