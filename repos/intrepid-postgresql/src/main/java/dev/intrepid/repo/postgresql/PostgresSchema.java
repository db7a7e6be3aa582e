package dev.intrepid.repo.postgresql;

import dev.intrepid.repo.postgresql.connection.SchemaName;
import dev.intrepid.repo.postgresql.connection.Tables;

/** What a database administrator runs to make the tables of a repo and to let an app use them. */
public final class PostgresSchema {

  private PostgresSchema() {}

  /**
   * The statements that make all tables in a schema, and the schema, for people whose database is
   * made by others.
   *
   * @param schema its name, as {@link PostgresOptions#schema} describes it
   */
  public static String ddl(String schema) {
    StringBuilder out = new StringBuilder("CREATE SCHEMA IF NOT EXISTS {schema};\n");
    Tables.STEPS.forEach(step -> step.forEach(statement -> out.append(statement).append(";\n")));
    return SchemaName.in(schema, out.toString());
  }

  /**
   * The statements that give a user the rights a repo needs, and no more: a user with only these
   * cannot change or remove an event.
   *
   * @param schema its name, as {@link PostgresOptions#schema} describes it
   * @param user a name as SQL has it, in quotes if it needs some
   */
  public static String grants(String schema, String user) {
    return SchemaName.in(
        schema,
        """
        GRANT USAGE ON SCHEMA {schema} TO {user};
        GRANT SELECT ON {schema}.intrepid TO {user};
        GRANT SELECT, INSERT ON {schema}.events TO {user};
        GRANT SELECT, INSERT, UPDATE, DELETE ON {schema}.memos TO {user};
        GRANT SELECT, INSERT, DELETE ON {schema}.memo_changes TO {user};
        GRANT SELECT, INSERT, UPDATE ON {schema}.markers TO {user};
        """
            .replace("{user}", user));
  }
}
