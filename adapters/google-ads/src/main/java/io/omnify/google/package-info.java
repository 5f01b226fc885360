/** Google Ads and its Data Manager as an advertising platform of agent-service. */
package io.omnify.google;
