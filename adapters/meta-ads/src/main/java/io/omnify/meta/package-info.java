/** Meta's Marketing API, which is Facebook's and Instagram's advertising, as a platform of agent-service. */
package io.omnify.meta;
