package io.omnify.agent.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.agent.secrets.domain.Secret;
import io.omnify.agent.shared.domain.Refusal.FieldProblem;
import io.omnify.auth.api.OrgId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static Secret of(String... hosts) {
        return new Secret(new OrgId("org_a"), "token", List.of(hosts), "sealed", Instant.EPOCH, "user_a");
    }

    @Test
    void goesToItsHostsOnly() {
        assertThat(of("api.example.com").mayGoTo("API.example.com")).isTrue();
        assertThat(of("api.example.com").mayGoTo("example.com")).isFalse();
        assertThat(of("api.example.com").mayGoTo("api.example.com.evil.test")).isFalse();
        assertThat(of("*.example.com").mayGoTo("a.b.example.com")).isTrue();
        assertThat(of("*.example.com").mayGoTo("example.com")).isFalse();
        assertThat(of("*.example.com").mayGoTo("evilexample.com")).isFalse();
    }

    @Test
    void saysWhatIsWrongAndNeverTheValue() {
        assertThat(Secret.problems("token", "long enough", List.of("api.example.com")))
                .isEmpty();
        assertThat(Secret.problems("a/b", "sh0rt", List.of()))
                .extracting(FieldProblem::field)
                .containsExactly("name", "value", "allowed_hosts");
        assertThat(Secret.problems("token", "line\nbreak-inside", List.of("https://x", "*")))
                .extracting(FieldProblem::field)
                .containsExactly("value", "allowed_hosts[0]", "allowed_hosts[1]");
        assertThat(Secret.problems("token", "sh0rt", List.of("x")).toString()).doesNotContain("sh0rt");
    }
}
