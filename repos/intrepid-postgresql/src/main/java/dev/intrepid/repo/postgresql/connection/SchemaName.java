package dev.intrepid.repo.postgresql.connection;

import java.util.regex.Pattern;

/** What a schema may be called, and how a statement names it. */
public final class SchemaName {

  /** What stands for the schema in all statements. */
  private static final String PLACE = "{schema}";

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  private SchemaName() {}

  /**
   * The name, if a schema may have it.
   *
   * @throws IllegalArgumentException if not
   */
  public static String require(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A schema is named by 1 to 63 letters A to Z and a to z, digits and underscores, and no"
              + " digit first, not \""
              + name
              + "\".");
    }
    return name;
  }

  /** The statement for the tables of a schema, whose name it has wherever {schema} stands. */
  public static String in(String name, String statement) {
    return statement.replace(PLACE, '"' + require(name) + '"');
  }
}
