/** GoHighLevel as the CRM of agent-service: contacts, deals, messages, e-mail campaigns and programs. */
package io.omnify.gohighlevel;
