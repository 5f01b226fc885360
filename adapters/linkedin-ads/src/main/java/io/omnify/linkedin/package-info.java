/** LinkedIn's marketing API in the platforms' words. */
package io.omnify.linkedin;
