package io.omnify.agent.shared;

import io.omnify.agent.shared.port.Schemas;

class SimpleSchemasTest extends SchemasContract {
    @Override
    protected Schemas schemas() {
        return new SimpleSchemas();
    }
}
