package dev.intrepid.lock.diff;

/** Compares URI templates: the names of their variables stand in no URI. */
final class Templates {

  private Templates() {}

  static String withoutNames(String template) {
    return template.replaceAll("\\{[^}]*}", "{}");
  }

  static boolean areSame(String template, String other) {
    return withoutNames(template).equals(withoutNames(other));
  }
}
