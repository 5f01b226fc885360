package io.omnify.auth.adapter.rest;

import io.omnify.auth.api.Permission;
import io.omnify.platform.web.ProblemException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads permissions as clients write them. */
final class Permissions {
    private Permissions() {}

    static Set<Permission> read(String field, List<String> codes) {
        var read = EnumSet.noneOf(Permission.class);
        for (int i = 0; i < codes.size(); i++) {
            var known = Permission.ofCode(String.valueOf(codes.get(i)));
            if (known.isEmpty()) throw ProblemException.invalid(field + "[" + i + "]", "is no permission");
            read.add(known.get());
        }
        return read;
    }

    static List<String> write(Set<Permission> permissions) {
        return permissions.stream().map(Permission::code).sorted().toList();
    }
}
