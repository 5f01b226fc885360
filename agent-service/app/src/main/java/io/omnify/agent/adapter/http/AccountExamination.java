package io.omnify.agent.adapter.http;

import io.omnify.agent.compliance.domain.Check;
import io.omnify.agent.compliance.domain.Check.Finding;
import io.omnify.agent.compliance.port.Examination;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.function.Function;

/** A question auth-service answers: with the asker's own credential, so that it stays theirs to see. */
final class AccountExamination implements Examination {
    private final String name;
    private final Function<Asker, List<Finding>> ask;

    AccountExamination(String name, Function<Asker, List<Finding>> ask) {
        this.name = name;
        this.ask = ask;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Check examine(Asker asker) {
        try {
            return Check.of(name, ask.apply(asker));
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            return Check.unknown(
                    name,
                    status == 403 || status == 401
                            ? "Whoever asked may not see this."
                            : "auth-service answered " + status + ".");
        } catch (ProcessingException e) {
            return Check.unknown(name, "auth-service did not answer.");
        }
    }
}
