package io.omnify.agent.platforms.port;

import io.omnify.agent.platforms.domain.Access;
import io.omnify.agent.platforms.domain.CrmProgram;
import java.util.List;

/**
 * The CRM's own workflows and classic campaigns, as far as its API lets others use them: they are read, and contacts
 * join and leave. All methods throw {@link io.omnify.agent.platforms.domain.PlatformFailed}.
 */
public interface CrmPrograms {
    List<CrmProgram> list(Access access, CrmProgram.Kind kind);

    /** May begin the program anew for one who is in it or was: never repeated by itself. */
    void join(Access access, CrmProgram.Kind kind, String program, String contact);

    /** May be repeated. */
    void leave(Access access, CrmProgram.Kind kind, String program, String contact);
}
