/** The HTTP side of workflows and their executions. */
package io.omnify.workflow.adapter.rest;
