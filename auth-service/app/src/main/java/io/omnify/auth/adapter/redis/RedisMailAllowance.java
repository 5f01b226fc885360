package io.omnify.auth.adapter.redis;

import io.omnify.auth.accounts.domain.EmailAddress;
import io.omnify.auth.accounts.domain.MailToken;
import io.omnify.auth.accounts.port.MailAllowance;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Counts letters per mailbox in Redis for all instances together; while Redis is away everybody gets their letters. */
@Singleton
public final class RedisMailAllowance implements MailAllowance {
    private static final Logger LOG = Logger.getLogger(RedisMailAllowance.class);
    private static final String COUNT = "local n = redis.call('INCR', KEYS[1]) "
            + "if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end return n";

    private final RedisDataSource redis;

    public RedisMailAllowance(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public boolean take(EmailAddress to) {
        var key = "omnify:mail:" + MailToken.hash(to.value());
        try {
            var hour = Long.toString(Duration.ofHours(1).toMillis());
            return redis.execute("EVAL", COUNT, "1", key, hour).toLong() <= PER_HOUR;
        } catch (RuntimeException e) {
            LOG.warnf("letters not counted reason=%s", e.getMessage());
            return true;
        }
    }
}
