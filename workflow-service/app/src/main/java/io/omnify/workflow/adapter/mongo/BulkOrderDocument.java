package io.omnify.workflow.adapter.mongo;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.workflow.control.domain.BulkOrder;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.RunId;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** An order to many runs as stored; {@code runs} is missing where only the order was asked for. */
public record BulkOrderDocument(
        @BsonId String id,
        String org,
        @Nullable String workflow,
        String filter,
        String act,
        String byType,
        String byId,
        Instant createdAt,
        @Nullable List<String> runs,
        int found,
        int applies,
        int given,
        int passedOver,
        String status,
        @Nullable Instant endedAt,
        long revision,
        Instant claimedUntil,
        @Nullable List<OutboxMessage> outbox) {

    static BulkOrderDocument of(BulkOrder order, OutboxMessage audit) {
        var filter = FilterForm.of(order.filter());
        return new BulkOrderDocument(
                order.id(),
                order.org().value(),
                filter.workflow(),
                json(filter),
                json(ActForm.of(order.act())),
                order.by().type(),
                order.by().id(),
                order.createdAt(),
                order.runs().stream().map(RunId::value).toList(),
                order.count().found(),
                order.count().applies(),
                order.progress().given(),
                order.progress().passedOver(),
                order.status().code(),
                order.endedAt(),
                order.revision(),
                Instant.EPOCH,
                List.of(audit));
    }

    BulkOrder toDomain() {
        return new BulkOrder(
                new OrgId(org),
                id,
                parse(filter, FilterForm.class).toDomain(),
                parse(act, ActForm.class).toDomain(),
                new Actor(byType, byId),
                createdAt,
                runs == null ? List.of() : runs.stream().map(RunId::new).toList(),
                new BulkOrder.Count(found, applies),
                new BulkOrder.Progress(given, passedOver),
                BulkOrder.Status.valueOf(status.toUpperCase(Locale.ROOT)),
                endedAt,
                revision);
    }

    private static String json(Object form) {
        try {
            return OutboxMessage.mapper().writeValueAsString(form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T parse(String json, Class<T> form) {
        try {
            return OutboxMessage.mapper().readValue(json, form);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
