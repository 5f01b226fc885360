package io.omnify.testkit.isolation;

import com.tngtech.archunit.core.domain.JavaMethod;
import io.omnify.testkit.EndpointRules;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the code of each endpoint demands: one of some permissions, or nothing where it is open to all. */
final class Permissions {
    private Permissions() {}

    static Map<String, List<String>> of(String basePackage) {
        var found = new HashMap<String, List<String>>();
        EndpointRules.endpoints(basePackage).forEach(method -> found.put(key(method), permission(method)));
        return found;
    }

    private static String key(JavaMethod method) {
        var reflected = method.reflect();
        var verb = Arrays.stream(reflected.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .value();
        return verb + " " + plain(path(reflected.getDeclaringClass()) + "/" + path(reflected));
    }

    private static String path(AnnotatedElement element) {
        var path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    /** Names of parameters do not matter, nor do slashes at the ends. */
    static String plain(String path) {
        return ("/" + path).replaceAll("\\{[^}]*}", "{}").replaceAll("/+", "/").replaceAll("(?<=.)/$", "");
    }

    /** Any one of them is enough. */
    private static List<String> permission(JavaMethod method) {
        var allowed = method.reflect().getAnnotation(PermissionsAllowed.class);
        return allowed == null ? List.of() : List.of(allowed.value());
    }
}
