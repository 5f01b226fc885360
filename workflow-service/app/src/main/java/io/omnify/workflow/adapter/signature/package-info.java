/** Addresses and signatures of webhooks. */
package io.omnify.workflow.adapter.signature;
