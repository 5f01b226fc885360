/** Google Ads, its Data Manager and its token server, simulated. */
package io.omnify.simulator.google;
