/** What every service needs of MongoDB: indexes at start and repeatable writes. Knows no service. */
package io.omnify.platform.mongo;
