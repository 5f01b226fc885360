package io.omnify.workflow.adapter.rest;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.events.OutboxMessage;
import io.omnify.platform.security.Caller;
import io.omnify.workflow.control.domain.RunPosition;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.control.port.RunArchive;
import io.omnify.workflow.control.usecase.FindRuns;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExportResourceTest {
    private static final int MANY = 50_201;
    private final OrgId org = new OrgId("org_a");

    @Test
    void howeverManyRunsThereAreTheyAllComeOnce() throws IOException {
        var find = new FindRuns(of(RunArchive.class), of(ArchivedRuns.class));
        var caller = new Caller(of(JsonWebToken.class));
        var export = new ExportResource(find, OutboxMessage.mapper(), caller);
        var written = new ByteArrayOutputStream();

        var answer = (StreamingOutput)
                export.export(Ids.ANY, new Filters.Query(), false).getEntity();
        answer.write(written);

        var times = written.toString(StandardCharsets.UTF_8)
                .lines()
                .collect(toMap(line -> line.substring(0, line.indexOf(',')), _ -> 1, Integer::sum));
        assertThat(times).hasSize(MANY).values().containsOnly(1);
    }

    /** Runs by their number, the last one first, for whoever asks. */
    private <T> T of(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {port}, (_, method, args) -> switch (method.getName()) {
                    case "search" -> page((int) args[2], (RunPosition) args[3]);
                    case "getClaim" -> org.value();
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private List<Run> page(int limit, @Nullable RunPosition after) {
        int from = after == null ? MANY : (int) after.startedAt().getEpochSecond() - 1;
        return IntStream.rangeClosed(0, limit - 1)
                .map(offset -> from - offset)
                .filter(number -> number > 0)
                .mapToObj(this::run)
                .toList();
    }

    private Run run(int number) {
        var at = Instant.ofEpochSecond(number);
        var origin = new Run.Origin(org, new WorkflowId("w"), 1, Map.of(), "user_a", at, "");
        return Run.asked(new RunId("run_" + number), origin);
    }
}
