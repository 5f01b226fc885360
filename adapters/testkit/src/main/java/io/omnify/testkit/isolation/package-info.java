/** Attacks on a service by callers of another organisation or role, generated from its OpenAPI file. Knows no service. */
package io.omnify.testkit.isolation;
