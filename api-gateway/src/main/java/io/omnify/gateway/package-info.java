/** The one door of the platform: who is asking, may they, and where to. */
package io.omnify.gateway;
