package io.omnify.workflow.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.omnify.auth.api.OrgId;
import io.omnify.platform.security.Caller;
import io.omnify.platform.web.ProblemException;
import io.omnify.workflow.adapter.cel.CelExpressions;
import io.omnify.workflow.control.port.ArchivedRuns;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.expressions.usecase.RenderTemplate;
import io.omnify.workflow.live.LiveRuns;
import io.omnify.workflow.runs.domain.Actor;
import io.omnify.workflow.runs.domain.Run;
import io.omnify.workflow.runs.domain.RunId;
import io.omnify.workflow.runs.domain.RunStatus;
import io.omnify.workflow.runs.domain.StepRun;
import io.omnify.workflow.runs.port.Runs;
import io.omnify.workflow.runs.usecase.SeeStepInput;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class StepInputResourceTest {
    private static final ThreadLocal<OrgId> ORG = ThreadLocal.withInitial(() -> new OrgId("org_a"));

    private final AtomicInteger underWay = new AtomicInteger();
    private final CountDownLatch go = new CountDownLatch(1);

    private final StepInputResource inputs = new StepInputResource(
            new KnownRuns(of(Runs.class), of(ArchivedRuns.class), new LiveRuns()),
            of(Workflows.class),
            new SeeStepInput(new RenderTemplate(new CelExpressions())),
            new Caller(of(JsonWebToken.class)));

    @Test
    void oneIsWorkedOutForAnOrganisationAtOnceAndTheOthersAreToldToComeBack() {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                people.execute(this::refusal);
                await().until(() -> underWay.get() == 1);
                assertThat(refusal()).isEqualTo("busy");

                people.execute(() -> refusalOf("org_b"));
                await().until(() -> underWay.get() == 2);
                assertThat(refusalOf("org_c")).as("the process bears no more").isEqualTo("busy");
            } finally {
                go.countDown();
            }
        }
        assertThat(refusal()).isEqualTo("workflow-not-found");
    }

    private String refusalOf(String org) {
        var before = ORG.get();
        ORG.set(new OrgId(org));
        try {
            return refusal();
        } finally {
            ORG.set(before);
        }
    }

    private String refusal() {
        return catchThrowableOfType(ProblemException.class, () -> inputs.get(Ids.ANY, "run_a", "a"))
                .problem()
                .code();
    }

    /** Its workflow is looked for until it may go on, and is not there. */
    private <T> T of(Class<T> port) {
        return port.cast(Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {port}, (_, method, _) -> switch (method.getName()) {
                    case "getClaim" -> ORG.get().value();
                    case "find" -> {
                        if (port == Runs.class) yield Optional.of(run());
                        underWay.incrementAndGet();
                        go.await();
                        yield Optional.empty();
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private Run run() {
        var origin = new Run.Origin(ORG.get(), new WorkflowId("w"), 1, Map.of(), "user_a", Instant.EPOCH, "");
        return new Run(
                new RunId("run_a"),
                origin,
                RunStatus.RUNNING,
                Map.of("a", StepRun.pending("a")),
                null,
                null,
                null,
                1,
                Run.Alarm.NONE,
                Run.Control.NONE,
                Actor.of("user_a"));
    }
}
