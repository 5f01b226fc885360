package io.omnify.agent.platforms;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram;
import io.omnify.agent.platforms.domain.CrmProgram.Kind;
import io.omnify.agent.platforms.domain.PlatformFailed;
import io.omnify.agent.platforms.domain.PlatformFailure;
import io.omnify.agent.platforms.port.Crm;
import io.omnify.agent.platforms.port.CrmPrograms;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One program of each kind and who is in it. */
public final class InMemoryCrmPrograms implements CrmPrograms {
    private final Crm crm;
    private final Set<String> members = new HashSet<>();
    private int joined;
    private boolean losesAnswer;

    public InMemoryCrmPrograms(Crm crm) {
        this.crm = crm;
    }

    public synchronized boolean has(String program, String contact) {
        return members.contains(program + "/" + contact);
    }

    /** How often anybody joined anything; each time the program begins. */
    public synchronized int joined() {
        return joined;
    }

    /** The next joining happens, and nobody learns of it. */
    public synchronized void loseAnswer() {
        losesAnswer = true;
    }

    @Override
    public synchronized List<CrmProgram> list(Access access, Kind kind) {
        InMemoryAdPlatform.enter(access, new ArrayDeque<>());
        var name = kind.name().toLowerCase(Locale.ROOT);
        return List.of(new CrmProgram(kind, name + "_1", "First " + name, "published"));
    }

    @Override
    public synchronized void join(Access access, Kind kind, String program, String contact) {
        members.add(member(access, kind, program, contact));
        joined++;
        if (!losesAnswer) return;
        losesAnswer = false;
        throw new PlatformFailed(new PlatformFailure.Uncertain("no_answer", "The answer was lost."));
    }

    @Override
    public synchronized void leave(Access access, Kind kind, String program, String contact) {
        members.remove(member(access, kind, program, contact));
    }

    private String member(Access access, Kind kind, String program, String contact) {
        var known = list(access, kind).stream().anyMatch(each -> each.id().equals(program));
        if (known && crm.get(access, contact).isPresent()) return program + "/" + contact;
        throw new PlatformFailed(new PlatformFailure.NotFound("not_found", "No such program or contact."));
    }
}
