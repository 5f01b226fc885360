package io.omnify.workflow.adapter.mongo;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoClient;
import io.omnify.auth.api.OrgId;
import io.omnify.workflow.definitions.domain.Workflow;
import io.omnify.workflow.definitions.domain.WorkflowId;
import io.omnify.workflow.definitions.port.Workflows;
import io.omnify.workflow.triggers.usecase.Gathered;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The workflows as triggers read them: many are due at once, so what is asked for at the same time is read together. */
public final class TriggerWorkflows implements Workflows {
    private final Workflows workflows;
    private final MongoClient client;
    private final String database;
    private final Gathered<Ask> asked = new Gathered<>(this::answer);

    public TriggerWorkflows(Workflows workflows, MongoClient client, String database) {
        this.workflows = workflows;
        this.client = client;
        this.database = database;
    }

    private static final class Ask {
        private final String id;
        private volatile @Nullable Workflow answer;

        private Ask(OrgId org, WorkflowId id) {
            this.id = WorkflowDocument.id(org, id);
        }
    }

    @Override
    public Optional<Workflow> find(OrgId org, WorkflowId id) {
        var ask = new Ask(org, id);
        asked.write(ask);
        return Optional.ofNullable(ask.answer).filter(found -> found.org().equals(org));
    }

    private void answer(List<Ask> asks) {
        var found = new HashMap<String, Workflow>();
        var ids = asks.stream().map(ask -> ask.id).distinct().toList();
        client.getDatabase(database)
                .getCollection("workflows", WorkflowDocument.class)
                .find(in("_id", ids))
                .forEach(document -> found.put(document.id(), document.toDomain()));
        for (var ask : asks) ask.answer = found.get(ask.id);
    }

    @Override
    public Optional<Workflow> find(OrgId org, WorkflowId id, int version) {
        return workflows.find(org, id, version);
    }

    @Override
    public List<Workflow> versions(OrgId org, WorkflowId id, int limit) {
        return workflows.versions(org, id, limit);
    }

    @Override
    public List<Workflow> list(OrgId org, int limit, @Nullable WorkflowId after) {
        return workflows.list(org, limit, after);
    }

    @Override
    public boolean add(Workflow workflow) {
        return workflows.add(workflow);
    }

    @Override
    public boolean save(Workflow workflow, Workflow expected) {
        return workflows.save(workflow, expected);
    }

    @Override
    public boolean restore(Workflow workflow, Workflow expected, int earlier) {
        return workflows.restore(workflow, expected, earlier);
    }
}
