package dev.intrepid.lock.diff;

import java.util.List;
import java.util.regex.Pattern;

/** Compares URI templates: the names of their variables stand in no URI. */
final class Templates {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");

  private Templates() {}

  /** The names of the variables, in their order. */
  static List<String> variables(String template) {
    return VARIABLE.matcher(template).results().map(found -> found.group(1)).toList();
  }

  static String withoutNames(String template) {
    return VARIABLE.matcher(template).replaceAll("{}");
  }

  static boolean areSame(String template, String other) {
    return withoutNames(template).equals(withoutNames(other));
  }

  /** Whether who reads the streams of one template reads those of another, too. */
  static boolean isBelow(String other, String template) {
    return template.contains("{")
        ? plainBegin(other).startsWith(plainBegin(template))
        : other.equals(template);
  }

  /** The segments before the first with a variable; a stream without one is the whole. */
  private static String plainBegin(String template) {
    String before = template.replaceFirst("\\{.*", "");
    return before.equals(template) ? template : before.substring(0, before.lastIndexOf('/') + 1);
  }
}
