/** What services share through Redis: limits and leases. Knows no service. */
package io.omnify.platform.redis;
