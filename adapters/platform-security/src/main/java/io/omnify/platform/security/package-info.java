/** From a verified token to a caller with an organisation and permissions; deny by default. Knows no service. */
package io.omnify.platform.security;
