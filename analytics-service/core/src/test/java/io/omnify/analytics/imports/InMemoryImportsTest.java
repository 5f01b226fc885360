package io.omnify.analytics.imports;

import io.omnify.analytics.imports.port.Imports;

class InMemoryImportsTest extends ImportsContract {
    private final InMemoryImports imports = new InMemoryImports();

    @Override
    protected Imports imports() {
        return imports;
    }
}
