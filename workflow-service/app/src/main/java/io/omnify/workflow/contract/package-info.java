/** The wire forms of events, promised in docs/contracts/events. */
package io.omnify.workflow.contract;
