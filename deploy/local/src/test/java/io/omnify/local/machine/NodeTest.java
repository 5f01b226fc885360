package io.omnify.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NodeTest {
    @Test
    void acceptsVersion20AndLater() {
        assertThat(Node.problem("v20.20.2")).isEmpty();
        assertThat(Node.problem("v24.1.0")).isEmpty();
    }

    @Test
    void namesWhatIsMissing() {
        assertThat(Node.problem("v18.19.0")).contains("Node.js v18.19.0 is too old: install version 20 or later");
        assertThat(Node.problem("")).contains("Node.js is missing: install version 20 or later");
    }
}
