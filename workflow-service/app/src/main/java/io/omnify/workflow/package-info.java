/** The workflow service: definitions, runs and what people see of them. */
package io.omnify.workflow;
