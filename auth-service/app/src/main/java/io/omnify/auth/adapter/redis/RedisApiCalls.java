package io.omnify.auth.adapter.redis;

import io.omnify.auth.api.OrgId;
import io.omnify.auth.usage.port.ApiCalls;
import io.quarkus.redis.datasource.RedisDataSource;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import org.jboss.logging.Logger;

/** Reads the gateway's count of an organisation's calls. */
@Singleton
public final class RedisApiCalls implements ApiCalls {
    private static final Logger LOG = Logger.getLogger(RedisApiCalls.class);
    private static final String PREFIX = "omnify:usage:api_calls:";

    private final RedisDataSource redis;

    public RedisApiCalls(RedisDataSource redis) {
        this.redis = redis;
    }

    @Override
    public long in(OrgId org, YearMonth month) {
        try {
            var count = redis.value(String.class).get(PREFIX + org.value() + ":" + month);
            return count == null ? 0 : Long.parseLong(count);
        } catch (RuntimeException e) {
            LOG.warnf("calls not counted org=%s reason=%s", org, e.getMessage());
            return 0;
        }
    }
}
