package dev.intrepid.processor.catalog;

import dev.intrepid.processor.read.EarlierOutput;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The types that an earlier compile left in the output. A compile of only some of a program's
 * sources finds the others here, so that the registry, catalog and lock stay complete.
 */
public final class EarlierTypes {

  private final EarlierOutput output;

  public EarlierTypes(EarlierOutput output) {
    this.output = output;
  }

  /**
   * Their binary names; only of types with a class file in the output, not of types they use from
   * elsewhere.
   */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    output
        .resource(WrittenCatalog.PATH)
        .flatMap(JsonValue::read)
        .ifPresent(catalog -> addClasses(catalog, names));
    names.removeIf(type -> !output.hasClass(type));
    return names;
  }

  /** Each class that the catalog names, wherever in it. */
  private static void addClasses(@Nullable Object value, SortedSet<String> names) {
    if (value instanceof Map<?, ?> object) {
      if (object.get("class") instanceof String name) {
        names.add(name);
      }
      object.values().forEach(inside -> addClasses(inside, names));
    } else if (value instanceof List<?> array) {
      array.forEach(inside -> addClasses(inside, names));
    }
  }
}
