package io.omnify.agent.adapter.mongo;

import io.omnify.agent.memory.domain.MemoryThread;
import io.omnify.agent.memory.domain.MemoryThread.Entry;
import io.omnify.agent.memory.domain.Upkeep;
import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The stored form of what an agent remembers of one subject; an erased one is empty and goes when that was told.
 *
 * @param upkeep null in documents of before there was one: due at once
 */
public record ThreadDocument(
        @BsonId String id,
        String org,
        String agent,
        String subject,
        String summary,
        List<EntryDocument> entries,
        int folding,
        @Nullable UpkeepDocument upkeep,
        Instant updatedAt,
        Instant expiresAt,
        long version,
        boolean erased,
        List<OutboxMessage> outbox) {

    /** One execution that is remembered. */
    public record EntryDocument(String execution, Instant at, String asked, String answered) {
        static EntryDocument of(Entry entry) {
            return new EntryDocument(entry.execution(), entry.at(), entry.asked(), entry.answered());
        }

        Entry toDomain() {
            return new Entry(execution, at, asked, answered);
        }
    }

    /** When it is to be kept short. */
    public record UpkeepDocument(int failures, Instant due) {
        static UpkeepDocument of(Upkeep upkeep) {
            return new UpkeepDocument(upkeep.failures(), upkeep.due());
        }

        Upkeep toDomain() {
            return new Upkeep(failures, due);
        }
    }

    static String key(OrgId org, String agent, String subject) {
        return org.value() + "/" + agent + "/" + subject;
    }

    static ThreadDocument of(MemoryThread thread) {
        return new ThreadDocument(
                key(thread.org(), thread.agent(), thread.subject()),
                thread.org().value(),
                thread.agent(),
                thread.subject(),
                thread.summary(),
                thread.entries().stream().map(EntryDocument::of).toList(),
                thread.folding(),
                UpkeepDocument.of(thread.upkeep()),
                thread.updatedAt(),
                thread.expiresAt(),
                thread.version() + 1,
                false,
                List.of());
    }

    MemoryThread toDomain() {
        return new MemoryThread(
                new OrgId(org),
                agent,
                subject,
                summary,
                entries.stream().map(EntryDocument::toDomain).toList(),
                folding,
                upkeep == null ? Upkeep.at(updatedAt) : upkeep.toDomain(),
                updatedAt,
                expiresAt,
                version);
    }
}
