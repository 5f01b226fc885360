package io.omnify.auth.adapter.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.port.LoginAttempts;
import io.omnify.auth.accounts.port.LoginAttemptsContract;
import io.omnify.testkit.TestServers;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = TestServers.class, initArgs = @ResourceArg(name = "without", value = "tokens"))
class RedisLoginAttemptsTest extends LoginAttemptsContract {
    @Inject
    LoginAttempts attempts;

    @Inject
    RedisDataSource redis;

    @Override
    protected LoginAttempts attempts() {
        return attempts;
    }

    @Test
    void leavesNothingForGoodAndNoPersonalData() {
        var email = new EmailAddress(UUID.randomUUID() + "@example.com");
        for (int i = 0; i < 6; i++) attempts.failed(email, "192.0.2.1");

        var keys = redis.key().keys("omnify:login:*");

        assertThat(keys).isNotEmpty().noneMatch(key -> key.contains("example") || key.contains("192.0.2.1"));
        assertThat(keys).allMatch(key -> redis.key().ttl(key) > 0);
    }
}
