/** Cron expressions. */
package io.omnify.workflow.adapter.cron;
