/** What every service needs of MongoDB: indexes at start, repeatable writes, a word for when it is away. Knows no service. */
package io.omnify.platform.mongo;
