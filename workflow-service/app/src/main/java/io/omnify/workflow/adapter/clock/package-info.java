/** What time drives. */
package io.omnify.workflow.adapter.clock;
