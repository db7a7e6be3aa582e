package dev.intrepid.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.intrepid.annotations.Cached;
import dev.intrepid.annotations.OnEvent;
import dev.intrepid.annotations.Subscriber;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What there is to annotate is known wherever an annotation or an attribute could be forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnotationsTest {

  private static final Path SOURCES =
      Path.of(
          "..", "intrepid-annotations", "src", "main", "java", "dev", "intrepid", "annotations");

  /** What is a question to the compiler alone, and what tools are told under another name. */
  private static final Set<String> NOT_IN_THE_CATALOG =
      Set.of("exhaustive", "cyclic", "evict", "evictOn", "refreshOn");

  /** Java warns of an annotation that no processor claims. */
  @ParameterizedTest
  @MethodSource("annotations")
  void each_is_in_a_program_that_compiles_without_a_warning(Class<?> annotation) {
    Stream<String> programs =
        Sources.good().stream().flatMap(name -> Sources.good(name).stream()).map(Sources::read);

    assertThat(programs).anyMatch(source -> source.contains("@" + annotation.getSimpleName()));
  }

  @ParameterizedTest
  @MethodSource("annotations")
  void each_attribute_is_in_the_docs(Class<?> annotation) {
    String docs =
        Sources.list(Path.of("..", "docs")).stream()
            .filter(page -> page.toString().endsWith(".md"))
            .map(Sources::read)
            .collect(joining());

    assertThat(attributes(annotation))
        .allSatisfy(name -> assertThat(docs).containsPattern("\\b" + name + "(?: = |`)"));
  }

  @ParameterizedTest
  @MethodSource("told")
  void each_attribute_of_what_handles_or_computes_is_told_to_tools(Class<?> annotation) {
    String schema = Sources.read(Path.of("..", "docs", "catalog.schema.json"));

    assertThat(attributes(annotation))
        .filteredOn(name -> !NOT_IN_THE_CATALOG.contains(name))
        .allSatisfy(name -> assertThat(schema).contains("\"" + name + "\": {"));
  }

  @ParameterizedTest
  @MethodSource("ofParameters")
  void one_that_says_what_a_parameter_is_given_is_refused_where_nobody_gives_it(
      Class<?> annotation) {
    String value = names(annotation).contains("value") ? "(\"user\")" : "";
    String source =
        """
        package shop;

        public final class Shop {
          @dev.intrepid.annotations.OnEvent
          void placed(Placed placed) {}

          void paid(@%s%s String given) {}
        }
        """
            .formatted(annotation.getCanonicalName(), value);
    String event =
        "package shop; @dev.intrepid.annotations.Event(stream = \"s\") public record Placed() {}";

    assertThat(
            Sources.compile(
                    List.of(
                        Sources.source("shop.Shop", source), Sources.source("shop.Placed", event)))
                .errors())
        .hasSize(1)
        .allSatisfy(
            error ->
                assertThat(error.getMessage(null)).contains("[Intrepid/SuppliedWithoutOnEvent]"));
  }

  static Stream<Class<?>> annotations() {
    return Sources.list(SOURCES).stream()
        .map(path -> path.getFileName().toString().replace(".java", ""))
        .filter(name -> !name.equals("package-info"))
        .<Class<?>>map(AnnotationsTest::named)
        .filter(Class::isAnnotation);
  }

  static Stream<Class<?>> ofParameters() {
    return annotations().filter(AnnotationsTest::isOfParameters);
  }

  static Stream<Class<?>> told() {
    return Stream.of(Subscriber.class, OnEvent.class, Cached.class);
  }

  private static Class<?> named(String name) {
    try {
      return Class.forName(OnEvent.class.getPackageName() + "." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isOfParameters(Class<?> annotation) {
    return List.of(annotation.getAnnotation(Target.class).value()).contains(ElementType.PARAMETER);
  }

  /** All but the one that is not named where it is written. */
  private static List<String> attributes(Class<?> annotation) {
    return names(annotation).stream().filter(name -> !name.equals("value")).toList();
  }

  private static List<String> names(Class<?> annotation) {
    return Arrays.stream(annotation.getDeclaredMethods()).map(Method::getName).toList();
  }
}
