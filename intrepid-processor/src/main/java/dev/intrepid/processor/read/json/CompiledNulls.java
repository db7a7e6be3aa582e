package dev.intrepid.processor.read.json;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.JsonType.Impossible;
import dev.intrepid.processor.read.Gradle;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;

/**
 * Knows what may be null in records from class files. Before JDK 22 the compiler does not show
 * processors the annotations of types that it finds in class files; they are read there.
 */
public final class CompiledNulls {

  private final Filer filer;
  private final boolean isGradle;
  private final Predicate<TypeElement> isGiven;
  private final Map<String, Map<String, Set<String>>> known = new HashMap<>();

  /**
   * Knows nothing yet.
   *
   * @param isGiven whether a record is given to this compilation: as a source, of which an older
   *     class file may be there, or by Gradle as a class file, which removes those that are older
   */
  public CompiledNulls(ProcessingEnvironment environment, Predicate<TypeElement> isGiven) {
    this.filer = environment.getFiler();
    this.isGradle = Gradle.runs(environment);
    this.isGiven = isGiven;
  }

  /**
   * Which types of a component are marked, as paths: nothing for the component's own, {@code "0;"}
   * for its first type argument, {@code "["} for the elements of an array.
   */
  Set<String> of(TypeElement record, String component) {
    return known
        .computeIfAbsent(
            record.getQualifiedName().toString(),
            name -> read(ClassName.get(record), places(record)))
        .getOrDefault(component, Set.of());
  }

  private List<StandardLocation> places(TypeElement record) {
    if (isGiven.test(record)) {
      return isGradle ? List.of(StandardLocation.CLASS_OUTPUT) : List.of();
    }
    return List.of(StandardLocation.CLASS_OUTPUT, StandardLocation.CLASS_PATH);
  }

  private Map<String, Set<String>> read(ClassName record, List<StandardLocation> places) {
    String file = String.join("$", record.simpleNames()) + ".class";
    for (StandardLocation place : places) {
      try (InputStream in =
          filer.getResource(place, record.packageName(), file).openInputStream()) {
        return new RecordMarks(in.readAllBytes(), Nullness.NULLABLE).read();
      } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
        // There is no such file: compilers and tools report that differently.
      }
    }
    return Map.of();
  }

  /** A type with what is marked inside it. */
  static JsonType marked(JsonType type, String path, Set<String> nulls) {
    if (nulls.isEmpty()) {
      return type;
    }
    if (type instanceof JsonType.OrNull nullable) {
      return new JsonType.OrNull(marked(nullable.value(), path, nulls));
    }
    if (type instanceof JsonType.Maybe maybe) {
      return new JsonType.Maybe(maybe.java(), marked(maybe.value(), path + "0;", nulls));
    }
    if (type instanceof JsonType.Many many) {
      return new JsonType.Many(
          many.java(), many.kind(), element(many.element(), path + "0;", nulls));
    }
    if (type instanceof JsonType.Keyed keyed) {
      return new JsonType.Keyed(
          keyed.java(), keyed.kind(), keyed.key(), element(keyed.value(), path + "1;", nulls));
    }
    return type instanceof JsonType.Array array
        ? new JsonType.Array(array.java(), element(array.element(), path + "[", nulls))
        : type;
  }

  private static JsonType element(JsonType element, String path, Set<String> nulls) {
    JsonType marked = marked(element, path, nulls);
    return !nulls.contains(path)
            || marked instanceof JsonType.OrNull
            || marked instanceof Impossible
        ? marked
        : new JsonType.OrNull(marked);
  }
}
