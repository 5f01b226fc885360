/** The only domain words that services share, published by the service that owns them. */
package io.omnify.auth.api;
