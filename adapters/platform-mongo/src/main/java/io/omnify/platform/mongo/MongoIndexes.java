package io.omnify.platform.mongo;

import java.util.List;

/** Implemented by a service's Mongo adapters to say which indexes they stand on; created at start. */
public interface MongoIndexes {
    List<IndexDeclaration> indexes();
}
