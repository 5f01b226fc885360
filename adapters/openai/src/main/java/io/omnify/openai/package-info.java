/** OpenAI's Responses API, or any server that speaks it, as the language model of agent-service. */
package io.omnify.openai;
