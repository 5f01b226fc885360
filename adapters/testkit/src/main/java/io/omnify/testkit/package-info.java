/** What tests of every service share: real servers, real tokens, the hexagon's rules and the contracts. */
package io.omnify.testkit;
