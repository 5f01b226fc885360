/** Events between services: outbox, CloudEvents, deliveries with dead letters, topics. Knows no service. */
package io.omnify.platform.events;
