package tilshi.desk;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every address of the desk. */
final class DeskRoutes {

    private DeskRoutes() {}

    /** By method, as the classes of the desk declare them. */
    static Map<String, List<String>> found() {
        var found = new TreeMap<String, List<String>>();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("tilshi")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isMetaAnnotatedWith(HttpMethod.class))
                        .forEach(
                                method ->
                                        found.computeIfAbsent(
                                                        method(method), x -> new ArrayList<>())
                                                .add(path(method.getOwner(), method)));
        return found;
    }

    private static String method(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .filter(type -> type.isAnnotatedWith(HttpMethod.class))
                .map(JavaClass::getSimpleName)
                .findFirst()
                .orElseThrow();
    }

    private static String path(JavaClass type, JavaMethod method) {
        var end =
                method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "";
        var whole = type.getAnnotationOfType(Path.class).value() + "/" + end;
        var plain = whole.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*\\})*\\}", "{$1}");
        return plain.replaceAll("/+", "/").replaceAll("(.)/$", "$1");
    }
}
