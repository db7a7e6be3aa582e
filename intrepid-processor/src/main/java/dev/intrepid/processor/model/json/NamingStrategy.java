package dev.intrepid.processor.model.json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Jackson's PropertyNamingStrategies: what each makes of the name of a component. */
public enum NamingStrategy {
  LOWER_CAMEL_CASE("LowerCamelCaseStrategy", name -> name),
  UPPER_CAMEL_CASE("UpperCamelCaseStrategy", NamingStrategy::upperCamel),
  SNAKE_CASE("SnakeCaseStrategy", NamingStrategy::snake),
  UPPER_SNAKE_CASE("UpperSnakeCaseStrategy", name -> snake(name).toUpperCase(Locale.ROOT)),
  LOWER_CASE("LowerCaseStrategy", name -> name.toLowerCase(Locale.ROOT)),
  KEBAB_CASE("KebabCaseStrategy", name -> separated(name, '-')),
  LOWER_DOT_CASE("LowerDotCaseStrategy", name -> separated(name, '.'));

  private final String className;
  private final UnaryOperator<String> translation;

  NamingStrategy(String className, UnaryOperator<String> translation) {
    this.className = className;
    this.translation = translation;
  }

  /** The strategy of that nested class of Jackson's, if it is one. */
  public static Optional<NamingStrategy> of(String qualifiedName) {
    return Arrays.stream(values())
        .filter(one -> qualifiedName.endsWith(".PropertyNamingStrategies." + one.className))
        .filter(one -> JacksonNames.isOfJackson(qualifiedName))
        .findFirst();
  }

  public String className() {
    return className;
  }

  public static List<String> classNames() {
    return Arrays.stream(values()).map(one -> one.className).toList();
  }

  public String translate(String name) {
    return translation.apply(name);
  }

  private static String upperCamel(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  /** An underscore before the first capital of several; one that begins the name is dropped. */
  private static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    boolean wasCapital = false;
    for (int i = name.charAt(0) == '_' ? 1 : 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean isCapital = Character.isUpperCase(c);
      if (isCapital && !wasCapital && !snake.isEmpty() && snake.charAt(snake.length() - 1) != '_') {
        snake.append('_');
      }
      snake.append(isCapital ? Character.toLowerCase(c) : c);
      wasCapital = isCapital;
    }
    return snake.isEmpty() ? name : snake.toString();
  }

  /** A separator before each word; the last of several capitals begins one. */
  private static String separated(String name, char separator) {
    StringBuilder words = new StringBuilder();
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      char lower = Character.toLowerCase(c);
      if (lower == c) {
        if (capitals > 1) {
          words.insert(words.length() - 1, separator);
        }
        capitals = 0;
      } else {
        if (capitals == 0 && i > 0) {
          words.append(separator);
        }
        capitals++;
      }
      words.append(lower);
    }
    return words.toString();
  }
}
