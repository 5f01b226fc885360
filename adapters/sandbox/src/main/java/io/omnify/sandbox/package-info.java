/** The sandbox platform: actions with noted effects that reach nobody. */
package io.omnify.sandbox;
