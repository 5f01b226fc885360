package io.omnify.platform.web;

import com.github.f4b6a3.ulid.UlidCreator;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/** Time-ordered ids made by the server; the source behind every core's {@code Ids} port. */
@Singleton
public final class Ulids implements Supplier<String> {
    @Override
    public String get() {
        return UlidCreator.getMonotonicUlid().toString();
    }
}
